-- requires: due_on_clock read_clock
create or replace function sla.note_breach(s sla.ticket_state, p_timer int, p_at timestamptz) returns sla.ticket_state
language plpgsql stable parallel safe
as $$
declare
  v_ends_on interval;
begin
  if p_timer is null or (s.timers[p_timer]).breached_at is not null then
    return s;
  end if;
  v_ends_on := (s.timers[p_timer]).started_on + (s.timers[p_timer]).target_after;
  -- At the due time itself nothing is broken yet: what people do comes first.
  if sla.read_clock(s, p_at) > v_ends_on then
    s.timers[p_timer].breached_at := case
      when s.running_since is null then p_at
      else greatest(sla.due_on_clock(s, v_ends_on), (s.timers[p_timer]).started_at)
    end;
  end if;
  return s;
end
$$;
comment on function sla.note_breach(sla.ticket_state, int, timestamptz) is
  'Notes, before the clock stops or the timer closes, that the target passed while the customer waited.';
