-- requires: adopt_terms start_timer promise_timer read_clock
create or replace function sla.change_terms(s sla.ticket_state, t sla.policy_terms, p_at timestamptz)
returns sla.ticket_state
language plpgsql stable parallel safe
as $$
begin
  if t.policy_version_id is not distinct from s.policy_version_id then
    return s;
  end if;

  -- Where no clock was promised until now, it has run since the opening under the new hours. Otherwise what counted
  -- under the old hours stays counted, and from here on the new ones apply.
  if s.calendar_version_id is distinct from t.calendar_version_id
     and not (s.policy_version_id is null and s.running_since = s.began_at) then
    s.banked := sla.read_clock(s, p_at);
    s.running_since := case when s.running_since is not null then p_at end;
    s.not_before := p_at;
    s.not_before_on := s.banked;
  end if;
  s := sla.adopt_terms(s, t);

  if s.response is not null then
    s := sla.promise_timer(s, s.response, case (s.timers[s.response]).metric
      when 'first_response' then s.first_response_after else s.next_response_after end, p_at);
  elsif s.phase = 'waiting' then
    s := sla.start_timer(s, case s.cycle when 1 then 'first_response' else 'next_response' end, s.armed_at, s.armed_on);
    s := sla.note_breach(s, s.response, p_at);
  end if;

  if s.resolution is not null then
    s := sla.promise_timer(s, s.resolution, s.resolution_after, p_at);
  elsif s.phase in ('waiting', 'answered') then
    s := sla.start_timer(s, 'resolution', s.began_at, s.began_on);
    s := sla.note_breach(s, s.resolution, p_at);
  end if;
  return s;
end
$$;
comment on function sla.change_terms(sla.ticket_state, sla.policy_terms, timestamptz) is
  'Another policy applies from p_at on: the time banked is carried over, open timers get the new targets, and whether
they are breached is judged by these.';
