-- The triggers name functions that are reapplied later; a stub with the same signature lets them be created first.

create or replace function sla.interpret_messages() returns trigger language plpgsql as 'begin return null; end';
create or replace function sla.refuse_change() returns trigger language plpgsql as 'begin return null; end';

create or replace function sla.refuse_delete() returns trigger language plpgsql as 'begin return old; end';

create trigger slack_watcher_interpret
  after insert on sla.slack_watcher
  referencing new table as arrived
  for each statement execute function sla.interpret_messages();

create trigger ticket_event_is_append_only
  before update or truncate on sla.ticket_event
  for each statement execute function sla.refuse_change();

create trigger ticket_history_is_append_only
  before update or truncate on sla.ticket_history
  for each statement execute function sla.refuse_change();

create trigger ticket_event_stays
  before delete on sla.ticket_event
  for each row execute function sla.refuse_delete();

create trigger ticket_history_stays
  before delete on sla.ticket_history
  for each row execute function sla.refuse_delete();

create trigger policy_version_is_immutable
  before update or delete or truncate on sla.policy_version
  for each statement execute function sla.refuse_change();

create trigger policy_level_is_immutable
  before update or delete or truncate on sla.policy_level
  for each statement execute function sla.refuse_change();
