-- No request, no mission: the database refuses one whose request is not accepted or not that of its Member. A request
-- that is closed later keeps its missions.
-- Twin: ../sqlite/0025_missions_guard.sql

create function mission_answers_request() returns trigger
language plpgsql
as $$
begin
    if not exists (
        select 1 from request
        where request.id = new.request_id
          and request.organisation_id = new.organisation_id
          and request.member_id = new.member_id
          and request.state = 'accepted'
    ) then
        raise exception 'a mission answers an accepted request of its own Member' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
-- Behind the wall: what is another organisation's is refused as that, before anybody asks for its request.
create trigger mission_answers_request
after insert or update of request_id, member_id, organisation_id on mission
for each row execute function mission_answers_request();
