-- No request, no mission: the database refuses one whose request is not accepted or not that of its Member. A request
-- that is closed later keeps its missions.
-- Twin: ../postgres/0025_missions_guard.sql

create trigger mission_answers_request
before insert on mission
when not exists (
    select 1 from request
    where request.id = new.request_id
      and request.organisation_id = new.organisation_id
      and request.member_id = new.member_id
      and request.state = 'accepted'
)
begin
    select raise(abort, 'a mission answers an accepted request of its own Member');
end;
create trigger mission_keeps_request
before update of request_id, member_id, organisation_id on mission
when not exists (
    select 1 from request
    where request.id = new.request_id
      and request.organisation_id = new.organisation_id
      and request.member_id = new.member_id
      and request.state = 'accepted'
)
begin
    select raise(abort, 'a mission answers an accepted request of its own Member');
end;
