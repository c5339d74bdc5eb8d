-- The second wall between organisations: PostgreSQL itself shows and takes rows of one organisation only (ADR 0019).
-- Twin: ../sqlite/0016_second_wall.sql
--
-- A transaction says in `trellis.organisation` how far it reaches: the id of one organisation, or `*` for looking at
-- all. After a transaction the setting is empty and not null, hence nullif. Where nothing is said, nothing is seen.
-- `force` holds the owner of the tables, too. A later step that changes rows therefore takes it off its table
-- (`alter table t no force row level security`) and puts it back; a later step that makes a table calls one of the
-- procedures below for it.

create function reaches_organisation() returns uuid
language sql stable parallel safe
as $$ select nullif(nullif(current_setting('trellis.organisation', true), ''), '*')::uuid $$;

create function reaches_all() returns boolean
language sql stable parallel safe
as $$ select coalesce(nullif(current_setting('trellis.organisation', true), '') = '*', false) $$;

-- Whoever reaches all only looks. As a sub-select, what the setting says is asked once a statement and not once a row.
create procedure wall(walled regclass, organisation_column text, placed text default 'true')
language plpgsql as $$
declare
    own text := format('%s = (select reaches_organisation())', organisation_column);
begin
    execute format('alter table %s enable row level security', walled);
    execute format('alter table %s force row level security', walled);
    execute format('create policy seen on %s for select using ((select reaches_all()) or %s)', walled, own);
    execute format('create policy added on %s for insert with check (%s and %s)', walled, own, placed);
    execute format('create policy changed on %s for update using (%s) with check (%s and %s)', walled, own, own, placed);
    execute format('create policy removed on %s for delete using (%s)', walled, own);
end
$$;

-- A table that says whose its rows are.
create procedure wall_by_column(walled regclass, organisation_column text default 'organisation_id')
language plpgsql as $$
begin
    call wall(walled, organisation_column);
end
$$;

-- A table whose rows belong to a row of another. It gets a column that says whose they are, filled from the reach of
-- whoever adds a row: no statement of the program names it, and none has to walk up to ask. Below a row that is not seen
-- nothing is put.
create procedure wall_by_parent(walled regclass, parent regclass, parent_column text)
language plpgsql as $$
declare
    says_whose name := (
        select attname from pg_attribute
        where attrelid = parent and attname in ('organisation_id', 'wall_organisation_id')
    );
begin
    execute format('alter table %s add column wall_organisation_id uuid', walled);
    execute format(
        'update %s child set wall_organisation_id = parent.%s from %s parent where parent.id = child.%s',
        walled, says_whose, parent, parent_column
    );
    execute format(
        'alter table %s alter column wall_organisation_id set not null,
                        alter column wall_organisation_id set default reaches_organisation()',
        walled
    );
    call wall(
        walled, 'wall_organisation_id',
        format('exists (select 1 from %s parent where parent.id = %s.%s)', parent, walled, parent_column)
    );
end
$$;

-- The owner is held by the walls that stand, too, and looks at the parents for their organisation.
set local trellis.organisation = '*';

call wall_by_column('organisation', 'id');
call wall_by_column('person');
call wall_by_column('member');
call wall_by_column('member_set');
call wall_by_column('instrument');
call wall_by_column('plan');
call wall_by_column('column_meaning');
call wall_by_column('draft_import');
call wall_by_column('status_level');
call wall_by_column('fact');
call wall_by_column('mandate');
call wall_by_column('vocabulary');
call wall_by_column('guidance');
call wall_by_column('event');
call wall_by_column('audit_head');
call wall_by_column('office_held');
call wall_by_column('access_key');
call wall_by_column('outgoing_mail');
call wall_by_column('organisation_setting');
call wall_by_column('partner');
call wall_by_column('body');
call wall_by_column('meeting');
call wall_by_column('deadline');
call wall_by_column('consultation');
call wall_by_column('document');
call wall_by_column('document_alarm');
call wall_by_column('decision');
call wall_by_column('act');
call wall_by_column('receipt_number');
call wall_by_column('receipt');
call wall_by_column('sign_in_provider');
call wall_by_column('provider_link');

call wall_by_parent('account_invitation', 'person', 'person_id');
call wall_by_parent('second_step', 'person', 'person_id');
call wall_by_parent('recovery_code', 'person', 'person_id');
call wall_by_parent('passkey', 'person', 'person_id');
call wall_by_parent('calendar_address', 'person', 'person_id');
call wall_by_parent('membership', 'member_set', 'set_id');
call wall_by_parent('member_class', 'member', 'member_id');
call wall_by_parent('member_name', 'member', 'member_id');
call wall_by_parent('plan_version', 'plan', 'plan_id');
call wall_by_parent('action', 'plan', 'plan_id');
call wall_by_parent('invitation', 'plan', 'plan_id');
call wall_by_parent('plan_comment', 'plan', 'plan_id');
call wall_by_parent('section', 'plan_version', 'version_id');
call wall_by_parent('passage', 'plan_version', 'version_id');
call wall_by_parent('action_version', 'plan_version', 'version_id');
call wall_by_parent('action_cell', 'plan_version', 'version_id');
call wall_by_parent('plan_horizon', 'plan_version', 'version_id');
call wall_by_parent('horizon_entry', 'plan_version', 'version_id');
call wall_by_parent('kpi_version', 'plan_version', 'version_id');
call wall_by_parent('flag', 'plan_version', 'version_id');
call wall_by_parent('unplaced', 'plan_version', 'version_id');
call wall_by_parent('plan_column', 'plan_version', 'version_id');
call wall_by_parent('kpi', 'action', 'action_id');
call wall_by_parent('progress', 'action', 'action_id');
call wall_by_parent('measure', 'kpi', 'kpi_id');
call wall_by_parent('kpi_baseline', 'kpi', 'kpi_id');
call wall_by_parent('kpi_frame', 'kpi', 'kpi_id');
call wall_by_parent('fact_action', 'fact', 'fact_id');
call wall_by_parent('mandate_answer', 'mandate', 'mandate_id');
call wall_by_parent('term', 'vocabulary', 'vocabulary_id');
call wall_by_parent('tag', 'term', 'term_id');
call wall_by_parent('meeting_move', 'meeting', 'meeting_id');
call wall_by_parent('agenda_item', 'meeting', 'meeting_id');
call wall_by_parent('meeting_participant', 'meeting', 'meeting_id');
call wall_by_parent('deadline_responsible', 'deadline', 'deadline_id');
call wall_by_parent('consultation_answer', 'consultation', 'consultation_id');
call wall_by_parent('document_language', 'document', 'document_id');
call wall_by_parent('document_item', 'document', 'document_id');
call wall_by_parent('document_source', 'document', 'document_id');
call wall_by_parent('document_file', 'document', 'document_id');
call wall_by_parent('document_comment', 'document', 'document_id');
call wall_by_parent('document_release', 'document', 'document_id');
call wall_by_parent('decision_paragraph', 'decision', 'decision_id');
call wall_by_parent('decision_addressee', 'decision_paragraph', 'paragraph_id');
call wall_by_parent('decision_task', 'decision_paragraph', 'paragraph_id');

-- What is over is forgotten for everybody at once: sessions, half-open sign-ins, forms that waited.
create procedure wall_but_forget(walled regclass)
language plpgsql as $$
begin
    call wall_by_parent(walled, 'person', 'person_id');
    execute format('create policy forgotten on %s for delete using ((select reaches_all()))', walled);
end
$$;

call wall_but_forget('session');
call wall_but_forget('sign_in_step');
call wall_but_forget('kept_form');
call wall_but_forget('form_draft');

-- `sign_in_try` holds no organisation's rows: it counts under addresses that need not be anybody's.
