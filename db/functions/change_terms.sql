-- requires: adopt_terms start_timer stop_clock close_timer
create or replace function sla.change_terms(s sla.ticket_state, t sla.policy_terms, p_at timestamptz, p_by text)
returns sla.ticket_state
language plpgsql stable parallel safe
as $$
declare
  v_runs boolean := s.running_since is not null;
  v_target interval;
begin
  if t.policy_version_id is not distinct from s.policy_version_id then
    return s;
  end if;

  if s.policy_version_id is null and s.running_since = s.began_at then
    -- No clock was promised until now: under the new hours it has run since the opening.
    s := sla.adopt_terms(s, t);
  elsif v_runs then
    -- What counted under the old hours stays counted; from here on the new ones apply.
    s.banked := sla.read_clock(s, p_at);
    s := sla.adopt_terms(s, t);
    s.running_since := p_at;
  else
    s := sla.adopt_terms(s, t);
  end if;

  if s.response is not null then
    v_target := case (s.timers[s.response]).metric when 'first_response' then s.first_response_after
                     else s.next_response_after end;
    if v_target is null then
      s := sla.close_timer(s, s.response, p_at, p_by, 'policy_changed');
    else
      s.timers[s.response].target_after := v_target;
      s.timers[s.response].policy_version_id := s.policy_version_id;
      s.timers[s.response].breached_at := null;
      s := sla.note_breach(s, s.response, p_at);
    end if;
  elsif s.phase = 'waiting' then
    s := sla.start_timer(s, case when s.cycle = 1 then 'first_response' else 'next_response' end, s.armed_at, s.armed_on);
    s := sla.note_breach(s, s.response, p_at);
  end if;

  if s.resolution is not null and s.resolution_after is null then
    s := sla.close_timer(s, s.resolution, p_at, p_by, 'policy_changed');
  elsif s.resolution is not null then
    s.timers[s.resolution].target_after := s.resolution_after;
    s.timers[s.resolution].policy_version_id := s.policy_version_id;
    s.timers[s.resolution].breached_at := null;
    s := sla.note_breach(s, s.resolution, p_at);
  elsif s.phase in ('waiting', 'answered') then
    s := sla.start_timer(s, 'resolution', s.began_at, s.began_on);
    s := sla.note_breach(s, s.resolution, p_at);
  end if;
  return s;
end
$$;
comment on function sla.change_terms(sla.ticket_state, sla.policy_terms, timestamptz, text) is
  'Another policy applies from p_at on: the time banked is carried over, open timers get the new targets, and whether
they are breached is judged by these.';
