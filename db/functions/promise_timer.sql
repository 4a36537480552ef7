-- requires: note_breach drop_timer
create or replace function sla.promise_timer(s sla.ticket_state, p_timer int, p_target interval, p_at timestamptz)
returns sla.ticket_state
language plpgsql stable parallel safe
as $$
begin
  if p_target is null then
    return sla.drop_timer(s, p_timer);
  end if;
  s.timers[p_timer].target_after := p_target;
  s.timers[p_timer].policy_version_id := s.policy_version_id;
  s.timers[p_timer].breached_at := null;
  return sla.note_breach(s, p_timer, p_at);
end
$$;
comment on function sla.promise_timer(sla.ticket_state, int, interval, timestamptz) is
  'An open timer gets the target of the policy that applies now, and is breached or not by this one.';
