-- requires: due_on_clock
create or replace function sla.level_due(s sla.ticket_state, p_level int) returns timestamptz
language sql stable parallel safe
as $$
  select case
    -- The plain case, without a function call: no calendar, no pause, no other hours before.
    when s.running_since is not null and s.calendar_version_id is null and s.not_before_on is null then
      s.running_since + (s.armed_on + s.afters[p_level] + s.shift - s.banked)
    else sla.due_on_clock(s, s.armed_on + s.afters[p_level] + s.shift)
  end
$$;
comment on function sla.level_due(sla.ticket_state, int) is
  'When a level not yet fired is due in the current cycle: its time after the arming, and what snoozes and pauses added.';
