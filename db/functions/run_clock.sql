create or replace function sla.run_clock(s sla.ticket_state, p_at timestamptz) returns sla.ticket_state
language plpgsql immutable parallel safe
as $$
begin
  s.running_since := p_at;
  s.pause_reasons := '{}';
  s.pause_untils := '{}';
  return s;
end
$$;
comment on function sla.run_clock(sla.ticket_state, timestamptz) is 'No reason to stand still is left: the clock goes on from p_at.';
