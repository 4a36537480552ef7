-- requires: run_clock
create or replace function sla.end_pause(s sla.ticket_state, p_at timestamptz, p_reason text) returns sla.ticket_state
language plpgsql immutable parallel safe
as $$
declare
  v_position int := array_position(s.pause_reasons, p_reason);
begin
  if p_reason = '*' then
    return case when s.running_since is null then sla.run_clock(s, p_at) else s end;
  elsif v_position is null then
    return s;
  end if;
  s.pause_reasons := s.pause_reasons[:v_position - 1] || s.pause_reasons[v_position + 1:];
  s.pause_untils := s.pause_untils[:v_position - 1] || s.pause_untils[v_position + 1:];
  -- The other reasons may have run out earlier, but until this one ended the clock stood still.
  if not exists (select from unnest(s.pause_untils) u where u > p_at) then
    s := sla.run_clock(s, p_at);
  end if;
  return s;
end
$$;
comment on function sla.end_pause(sla.ticket_state, timestamptz, text) is
  'Takes one reason away, or with * all; the clock runs again when no other holds.';
