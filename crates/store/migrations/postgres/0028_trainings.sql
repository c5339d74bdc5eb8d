-- Trainings and who takes part in them; evaluation forms, links to them, and what was answered.
-- Twin: ../sqlite/0028_trainings.sql

-- `search` is what can be looked for, folded.
create table training (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    kind text not null,
    title text not null,
    place text not null,
    link text not null,
    host text not null,
    begins text,
    ends text,
    nominate_by text,
    languages text not null,
    places bigint,
    aims text not null,
    agenda text not null,
    guidance text not null,
    costs text not null,
    summary text not null,
    learnt text not null,
    state text not null,
    is_off boolean not null,
    why_off text not null,
    search text not null,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null,
    check (not is_off or state = 'closed'),
    check (state = 'planned' or begins is not null)
);
create index training_organisation on training (organisation_id, state, begins);
create index training_made_by on training (made_by);

create table training_action (
    training_id uuid not null references training (id) on delete cascade,
    action_id uuid not null references action (id) on delete cascade,
    primary key (training_id, action_id)
);
create index training_action_action on training_action (action_id);

create table training_topic (
    training_id uuid not null references training (id) on delete cascade,
    term_id uuid not null references term (id) on delete cascade,
    primary key (training_id, term_id)
);
create index training_topic_term on training_topic (term_id);

-- The Members invited to it.
create table training_member (
    training_id uuid not null references training (id) on delete cascade,
    member_id uuid not null references member (id) on delete cascade,
    primary key (training_id, member_id)
);
create index training_member_member on training_member (member_id);

-- Erased, name, post and e-mail are empty; what is counted stays.
create table participant (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    training_id uuid not null references training (id) on delete cascade,
    member_id uuid references member (id),
    partner text not null,
    name text not null,
    post text not null,
    email text not null,
    sex text not null,
    group_id uuid references term (id),
    language text,
    state text not null,
    attended boolean not null,
    certificate text not null,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null,
    check ((state = 'erased') = (name = '')),
    check (state <> 'erased' or (email = '' and post = '')),
    check (state = 'erased' or attended = (state = 'attended'))
);
create index participant_training on participant (training_id, name);
create index participant_organisation on participant (organisation_id);
create index participant_member on participant (member_id);
create index participant_group on participant (group_id);
create index participant_made_by on participant (made_by);

create table evaluation_form (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    training_id uuid not null references training (id) on delete cascade,
    occasion text not null,
    title text not null,
    state text not null,
    opens text not null,
    closes text not null,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null
);
create index evaluation_form_organisation on evaluation_form (organisation_id);
create index evaluation_form_training on evaluation_form (training_id, opens);
create index evaluation_form_made_by on evaluation_form (made_by);

create table evaluation_question (
    form_id uuid not null references evaluation_form (id) on delete cascade,
    position bigint not null,
    code text not null,
    kind text not null,
    is_required boolean not null,
    text text not null,
    primary key (form_id, position),
    unique (form_id, code)
);

-- Only the digest of a link's secret is kept.
create table evaluation_link (
    digest bytea not null primary key,
    form_id uuid not null references evaluation_form (id) on delete cascade,
    participant_id uuid not null references participant (id) on delete cascade,
    made_at bigint not null,
    unique (form_id, participant_id)
);
create index evaluation_link_participant on evaluation_link (participant_id);

create table evaluation_sheet (
    id uuid not null primary key,
    form_id uuid not null references evaluation_form (id) on delete cascade,
    participant_id uuid not null references participant (id) on delete cascade,
    source text not null,
    paper text not null,
    entered_by uuid references person (id),
    answered_at bigint not null,
    unique (form_id, participant_id)
);
create index evaluation_sheet_participant on evaluation_sheet (participant_id);
create index evaluation_sheet_person on evaluation_sheet (entered_by);

create table evaluation_answer (
    sheet_id uuid not null references evaluation_sheet (id) on delete cascade,
    position bigint not null,
    value text not null,
    primary key (sheet_id, position)
);

-- What was recorded of a training as a fact of the plan: nothing is counted twice.
create table training_fact (
    training_id uuid not null references training (id) on delete cascade,
    action_id uuid not null references action (id) on delete cascade,
    what text not null,
    fact_id uuid not null references fact (id) on delete cascade,
    primary key (training_id, action_id, what)
);
create index training_fact_action on training_fact (action_id);
create index training_fact_fact on training_fact (fact_id);
call wall_by_column('training');
call wall_by_parent('training_action', 'training', 'training_id');
call wall_by_parent('training_topic', 'training', 'training_id');
call wall_by_parent('training_member', 'training', 'training_id');
call wall_by_column('participant');
call wall_by_column('evaluation_form');
call wall_by_parent('evaluation_question', 'evaluation_form', 'form_id');
call wall_by_parent('evaluation_link', 'evaluation_form', 'form_id');
call wall_by_parent('evaluation_sheet', 'evaluation_form', 'form_id');
call wall_by_parent('evaluation_answer', 'evaluation_sheet', 'sheet_id');
call wall_by_parent('training_fact', 'training', 'training_id');
