-- requires: adopt_terms arm_cycle rearm end_cycle place_escalation snooze_ladder expire_pauses end_pause stop_clock change_terms pass_over_quiet_levels
create or replace function sla.fold_event(s sla.ticket_state, e sla.ticket_event, t sla.policy_terms, p_now timestamptz)
returns sla.ticket_state
language plpgsql stable parallel safe
as $$
declare
  v_position int;
begin
  if e.kind = 'opened' then
    s := sla.adopt_terms(null, t);
    s.as_of := p_now;
    s.facts := e.facts;
    s.running_since := e.at;
    s.banked := '0';
    s.pause_reasons := '{}';
    s.pause_untils := '{}';
    s.snoozes := 0;
    s.snoozes_refused := 0;
    s.quiet_before := e.watched_at;
    s.tasks := '{}';
    s.timers := '{}';
    s.began_at := e.at;
    s.began_on := '0';
    s.cycle := 0;
    s := sla.arm_cycle(s, e.at, interval '0', true);
    if s.resolution_after is not null then
      s := sla.start_timer(s, 'resolution', e.at, interval '0');
    end if;
    return s;
  end if;

  if s.phase is null then
    return s;
  end if;
  if e.kind = 'escalated' then
    return sla.place_escalation(s, e);
  end if;
  if s.phase = 'cancelled' then
    return s;
  end if;

  if s.running_since is null then
    s := sla.expire_pauses(s, e.at);
  end if;
  if s.quiet_before <= e.at and s.phase = 'waiting' and s.laddered then
    s := sla.pass_over_quiet_levels(s);
  end if;

  case e.kind
    when 'agent_reply' then
      if s.phase = 'waiting' then
        s := sla.end_cycle(s, e.at, e.actor, 'answered');
        s.answered_at := e.at;
        s.answered_by := e.actor;
        s.first_answered_at := coalesce(s.first_answered_at, e.at);
      end if;

    when 'customer_message' then
      s := sla.end_pause(s, e.at, 'waiting_on_customer');
      if s.phase in ('answered', 'resolved') and coalesce(s.rearm, 'timer') <> 'never' then
        s := sla.rearm(s, e.at, s.rearm = 'ladder');
      end if;

    when 'reopened' then
      if s.phase in ('answered', 'resolved') then
        s := sla.rearm(s, e.at, s.rearm = 'ladder');
      end if;

    when 'resolved' then
      -- While the customer waits only a reason ends the wait.
      if s.phase <> 'resolved' and (s.phase <> 'waiting' or e.reason is not null) then
        s := sla.end_cycle(s, e.at, e.actor, 'resolved');
      end if;

    when 'cancelled' then
      s := sla.end_cycle(s, e.at, e.actor, 'cancelled');

    when 'paused' then
      if s.running_since is not null then
        s := sla.stop_clock(s, e.at);
      end if;
      v_position := array_position(s.pause_reasons, e.reason);
      if v_position is null then
        s.pause_reasons := s.pause_reasons || e.reason;
        s.pause_untils := s.pause_untils || e.until_at;
      else
        s.pause_untils[v_position] := e.until_at;
      end if;

    when 'resumed' then
      s := sla.end_pause(s, e.at, e.reason);

    when 'snoozed' then
      s := sla.snooze_ladder(s, e);

    when 'claimed' then
      -- Whoever says it twice, with an emoji and a button, postpones once.
      if s.claimed_by is distinct from e.actor then
        s.claimed_by := e.actor;
        s.claimed_at := e.at;
        s := sla.snooze_ladder(s, e);
      end if;

    when 'released' then
      if s.claimed_by = e.actor then
        s.claimed_by := null;
        s.claimed_at := null;
      end if;

    when 'facts_changed' then
      s.facts := s.facts || e.facts;
      s := sla.change_terms(s, t, e.at);
  end case;
  return s;
end
$$;
comment on function sla.fold_event(sla.ticket_state, sla.ticket_event, sla.policy_terms, timestamptz) is
  'One step of the fold: what a ticket''s state is after one more event. Reads calendars and nothing else.';
