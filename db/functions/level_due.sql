-- requires: due_on_clock
create or replace function sla.level_due(s sla.ticket_state, p_level int) returns timestamptz
language sql stable parallel safe
as $$
  select sla.due_on_clock(s, s.armed_on + s.afters[p_level] + s.shift)
$$;
comment on function sla.level_due(sla.ticket_state, int) is
  'When a level not yet fired is due in the current cycle: its time after the arming, and what snoozes and pauses added.';
