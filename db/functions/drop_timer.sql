create or replace function sla.drop_timer(s sla.ticket_state, p_timer int) returns sla.ticket_state
language plpgsql immutable parallel safe
as $$
begin
  s.timers := s.timers[:p_timer - 1] || s.timers[p_timer + 1:];
  s.response := case when s.response <> p_timer then s.response - (s.response > p_timer)::int end;
  s.resolution := case when s.resolution <> p_timer then s.resolution - (s.resolution > p_timer)::int end;
  return s;
end
$$;
comment on function sla.drop_timer(sla.ticket_state, int) is
  'The policy that applies now does not promise this time: there is no such timer.';
