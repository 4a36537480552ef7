-- requires: arm_cycle read_clock
create or replace function sla.rearm(s sla.ticket_state, p_at timestamptz, p_laddered boolean) returns sla.ticket_state
language plpgsql stable parallel safe
as $$
declare
  v_on interval := sla.read_clock(s, p_at);
  v_reopened boolean := s.phase = 'resolved';
begin
  s := sla.arm_cycle(s, p_at, v_on, coalesce(p_laddered, false));
  if v_reopened then
    s.began_at := p_at;
    s.began_on := v_on;
    s := sla.start_timer(s, 'resolution', p_at, v_on);
  end if;
  return s;
end
$$;
comment on function sla.rearm(sla.ticket_state, timestamptz, boolean) is
  'The customer waits again after an answer; after a resolution the ticket is open again, and its resolution counts anew.';
