create or replace function sla.start_timer(s sla.ticket_state, p_metric text, p_at timestamptz, p_on interval)
returns sla.ticket_state
language plpgsql immutable parallel safe
as $$
declare
  v_target interval := case p_metric
    when 'first_response' then s.first_response_after
    when 'next_response' then s.next_response_after
    else s.resolution_after
  end;
begin
  if v_target is null then
    return s;
  end if;
  s.timers := s.timers || (p_metric, s.cycle, v_target, 'running', p_at, p_on, null, null, null, null,
    s.policy_version_id, null, null)::sla.timer_state;
  if p_metric = 'resolution' then
    s.resolution := cardinality(s.timers);
  else
    s.response := cardinality(s.timers);
  end if;
  return s;
end
$$;
comment on function sla.start_timer(sla.ticket_state, text, timestamptz, interval) is
  'Starts a timer at p_at, when the clock read p_on, if the policy promises that time at all.';
