-- requires: start_timer
create or replace function sla.arm_cycle(s sla.ticket_state, p_at timestamptz, p_on interval, p_laddered boolean)
returns sla.ticket_state
language plpgsql immutable parallel safe
as $$
begin
  s.phase := 'waiting';
  s.cycle := s.cycle + 1;
  s.armed_at := p_at;
  s.armed_on := p_on;
  s.laddered := p_laddered;
  s.shift := '0';
  s.fired_level := 0;
  return sla.start_timer(s, case s.cycle when 1 then 'first_response' else 'next_response' end, p_at, p_on);
end
$$;
comment on function sla.arm_cycle(sla.ticket_state, timestamptz, interval, boolean) is
  'The customer waits from p_at on: the next cycle, with its response timer and, if so decided, its ladder.';
