-- requires: note_breach read_clock
create or replace function sla.stop_clock(s sla.ticket_state, p_at timestamptz) returns sla.ticket_state
language plpgsql stable parallel safe
as $$
begin
  s := sla.note_breach(s, s.response, p_at);
  s := sla.note_breach(s, s.resolution, p_at);
  s.banked := sla.read_clock(s, p_at);
  s.running_since := null;
  return s;
end
$$;
comment on function sla.stop_clock(sla.ticket_state, timestamptz) is 'The clock stands still from p_at on, and keeps its reading.';
