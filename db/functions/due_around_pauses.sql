create or replace function sla.due_around_pauses(s sla.ticket_state, p_reading interval) returns timestamptz
language plpgsql stable parallel safe
as $$
declare
  v_resumes_at timestamptz;
begin
  -- What was overdue before other hours applied is due since they do: under these it has no earlier instant.
  if p_reading <= s.not_before_on then
    return s.not_before;
  elsif s.running_since is not null then
    -- While it stands still, or before it goes on, the clock cannot reach what it did not show before.
    return greatest(sla.add_open(s.calendar_version_id, s.running_since, p_reading - s.banked),
      case when p_reading >= s.banked then s.running_since end);
  end if;
  -- Every pause knows its end, so a due time exists while paused too; an earlier resume brings it forward.
  select max(u) into v_resumes_at from unnest(s.pause_untils) u;
  return greatest(sla.add_open(s.calendar_version_id, v_resumes_at, p_reading - s.banked), v_resumes_at);
end
$$;
comment on function sla.due_around_pauses(sla.ticket_state, interval) is
  'sla.due_on_clock where hours, a pause or a change of hours have a say. Error SLA05: the calendar is not expanded so far.';
