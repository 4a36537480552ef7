-- requires: list_unsent
create or replace function sla.next_wake_at() returns timestamptz
language sql stable
as $$
  select least(
    (select min(next_due_at) from sla.ticket where next_due_at > sla.now()),
    (select min(next_attempt_at) from sla.notification
      where state in ('pending', 'uncertain') and next_attempt_at > sla.now()),
    -- What is due and waits for its turn.
    case when exists (select from sla.sending_lane where free_at > sla.now()) then
      (select min(free_at) from sla.list_unsent(sla.now()) where next_attempt_at <= sla.now() and free_at > sla.now())
    end)
$$;
comment on function sla.next_wake_at() is 'The next instant at which something becomes due; null when nothing is planned.';
