-- requires: note_breach
create or replace function sla.close_timer(s sla.ticket_state, p_timer int, p_at timestamptz, p_by text, p_why text)
returns sla.ticket_state
language plpgsql stable parallel safe
as $$
begin
  if p_timer is null then
    return s;
  end if;
  s := sla.note_breach(s, p_timer, p_at);
  s.timers[p_timer].state := case
    when p_why = 'cancelled' then 'cancelled'
    when (s.timers[p_timer]).breached_at is not null then 'missed'
    -- Closed in time, but without the answer that was promised.
    when p_why = 'resolved' and (s.timers[p_timer]).metric <> 'resolution' then 'cancelled'
    else 'met'
  end;
  s.timers[p_timer].closed_at := p_at;
  s.timers[p_timer].closed_by := p_by;
  s.timers[p_timer].closed_why := p_why;
  s.timers[p_timer].banked_for := sla.read_clock(s, p_at) - (s.timers[p_timer]).started_on;
  if p_timer = s.resolution then
    s.resolution := null;
  else
    s.response := null;
  end if;
  return s;
end
$$;
comment on function sla.close_timer(sla.ticket_state, int, timestamptz, text, text) is
  'The verdict as of p_at, whenever it was heard: met up to and at the due time, missed afterwards. A paused timer is
judged on the time it banked.';
