-- requires: due_around_pauses
create or replace function sla.due_on_clock(s sla.ticket_state, p_reading interval) returns timestamptz
language sql stable parallel safe
as $$
  select case
    -- The plain case, without a function call: no calendar, no pause, no other hours before.
    when s.running_since is not null and s.calendar_version_id is null and s.not_before_on is null then
      s.running_since + (p_reading - s.banked)
    else sla.due_around_pauses(s, p_reading)
  end
$$;
comment on function sla.due_on_clock(sla.ticket_state, interval) is
  'When the ticket''s clock shows, or showed, p_reading. Error SLA05: the calendar is not expanded so far.';
