-- requires: due_on_clock
create or replace function sla.note_breach(s sla.ticket_state, p_timer int, p_at timestamptz) returns sla.ticket_state
language plpgsql stable parallel safe
as $$
declare
  v_ends_on interval;
  v_due_at timestamptz;
begin
  if p_timer is null or (s.timers[p_timer]).breached_at is not null then
    return s;
  end if;
  v_ends_on := (s.timers[p_timer]).started_on + (s.timers[p_timer]).target_after;
  if s.running_since is not null then
    v_due_at := sla.due_on_clock(s, v_ends_on);
    -- At the due time itself nothing is broken yet: what people do comes first. Instants are compared, not open time:
    -- a promise that ran out at closing time was broken that evening.
    if p_at > v_due_at or v_due_at = s.not_before and s.not_before_on > v_ends_on then
      s.timers[p_timer].breached_at := v_due_at;
    end if;
  elsif s.banked > v_ends_on then
    s.timers[p_timer].breached_at := p_at;
  end if;
  return s;
end
$$;
comment on function sla.note_breach(sla.ticket_state, int, timestamptz) is
  'Notes, before the clock stops or the timer closes, that the target passed while the customer waited.';
