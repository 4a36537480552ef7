create or replace function sla.fold_event(
  s sla.ticket_state,
  p_event_id bigint,
  p_kind text,
  p_at timestamptz,
  p_actor text,
  p_policy_version_id bigint,
  p_afters interval[],
  p_policy_snooze_for interval,
  p_rearm text,
  p_watched_at timestamptz,
  p_level int,
  p_armed_at timestamptz,
  p_snooze_for interval,
  p_reason text,
  p_until_at timestamptz
) returns sla.ticket_state
language plpgsql immutable parallel safe
as $$
declare
  v_levels int;
  v_ends_at timestamptz;
  v_ladder_now interval;
  v_earliest interval;
  v_cycle int;
  v_known boolean;
  v_starts_cycle boolean := false;
  v_ends_cycle text;
  i int;
begin
  if p_kind = 'opened' then
    s.phase := 'waiting';
    s.policy_version_id := p_policy_version_id;
    s.afters := p_afters;
    s.snooze_for := p_policy_snooze_for;
    s.rearm := p_rearm;
    s.cycle := 1;
    s.armed_at := p_at;
    s.laddered := true;
    s.shift := '0';
    s.fired_level := 0;
    s.snoozes := 0;
    s.quiet_before := p_watched_at;
    s.pause_reasons := '{}';
    s.pause_untils := '{}';
    s.paused_for := '0';
    s.tasks := '{}';
    return s;
  end if;

  -- An escalated event belongs to the cycle it was fired for, wherever later news has moved that cycle.
  if p_kind = 'escalated' then
    if p_armed_at >= s.armed_at and s.phase = 'waiting' then
      for i in s.fired_level + 1 .. least(p_level - 1, cardinality(s.afters)) loop
        s.tasks := s.tasks || (s.cycle, i, s.armed_at, sla.ladder_due(s, i), 'collapsed', null, null,
          'a higher level was overdue too')::sla.ladder_task;
      end loop;
      s.tasks := s.tasks || (s.cycle, p_level, s.armed_at,
        coalesce(sla.ladder_due(s, p_level), p_at), 'fired', p_at, p_event_id, null)::sla.ladder_task;
      s.fired_level := greatest(s.fired_level, p_level);
      return s;
    end if;
    v_cycle := case when p_armed_at >= s.armed_at then s.cycle
                    else (select max(t.cycle) from unnest(s.tasks) t where t.armed_at <= p_armed_at) end;
    v_known := false;
    for i in 1 .. cardinality(s.tasks) loop
      if s.tasks[i].cycle = v_cycle and s.tasks[i].state = 'cancelled' and s.tasks[i].level <= p_level then
        s.tasks[i].state := case when s.tasks[i].level = p_level then 'fired' else 'collapsed' end;
        s.tasks[i].why := case when s.tasks[i].level < p_level then 'a higher level was overdue too' end;
        if s.tasks[i].level = p_level then
          s.tasks[i].fired_at := p_at;
          s.tasks[i].event_id := p_event_id;
          v_known := true;
        end if;
      end if;
    end loop;
    if not v_known and v_cycle is not null
       and not exists (select from unnest(s.tasks) t where t.cycle = v_cycle and t.level = p_level) then
      s.tasks := s.tasks || (v_cycle, p_level, p_armed_at, p_at, 'fired', p_at, p_event_id, null)::sla.ladder_task;
    end if;
    return s;
  end if;

  if s.phase = 'cancelled' then
    return s;
  end if;

  -- Pauses that ran out before this event end at their own time.
  if s.paused_at is not null then
    select max(u) into v_ends_at from unnest(s.pause_untils) u;
    if v_ends_at <= p_at then
      s.paused_for := s.paused_for + (v_ends_at - s.paused_at);
      s.paused_at := null;
      s.pause_reasons := '{}';
      s.pause_untils := '{}';
    end if;
  end if;

  -- Levels that were due before anybody watched are passed over in silence.
  v_levels := coalesce(cardinality(s.afters), 0);
  if s.quiet_before <= p_at and s.phase = 'waiting' and s.laddered then
    s := sla.pass_over_quiet_levels(s);
  end if;

  if p_kind = 'customer_message' or p_kind = 'resumed' then
    s := sla.end_pause(s, p_at, case when p_kind = 'resumed' then p_reason else 'waiting_on_customer' end);
  end if;

  case p_kind
    when 'facts_changed' then
      s.policy_version_id := p_policy_version_id;
      s.afters := p_afters;
      s.snooze_for := p_policy_snooze_for;
      s.rearm := p_rearm;

    when 'agent_reply' then
      if s.phase = 'waiting' then
        v_ends_cycle := 'answered';
        s.answered_at := p_at;
        s.answered_by := p_actor;
        s.first_answered_at := coalesce(s.first_answered_at, p_at);
      end if;

    when 'customer_message' then
      v_starts_cycle := s.phase in ('answered', 'resolved') and coalesce(s.rearm, 'timer') <> 'never';

    when 'reopened' then
      v_starts_cycle := s.phase in ('answered', 'resolved');

    when 'resolved' then
      v_ends_cycle := 'resolved';

    when 'cancelled' then
      v_ends_cycle := 'cancelled';

    when 'paused' then
      if s.paused_at is null then
        s.paused_at := p_at;
      end if;
      i := array_position(s.pause_reasons, p_reason);
      if i is null then
        s.pause_reasons := s.pause_reasons || p_reason;
        s.pause_untils := s.pause_untils || p_until_at;
      else
        s.pause_untils[i] := p_until_at;
      end if;

    when 'snoozed' then
      if s.phase = 'waiting' and s.laddered and s.fired_level < v_levels then
        -- Measured on the ladder's own clock, which stands still while paused.
        v_ladder_now := least(p_at, s.paused_at) - s.armed_at - s.paused_for;
        v_earliest := s.afters[s.fired_level + 1] + s.shift;
        s.shift := s.shift + coalesce(p_snooze_for, s.snooze_for)
          + greatest(v_ladder_now - v_earliest, interval '0');
        s.snoozes := s.snoozes + 1;
      end if;

    else
      null;
  end case;

  if v_ends_cycle is not null then
    if s.phase = 'waiting' and s.laddered then
      for i in s.fired_level + 1 .. v_levels loop
        s.tasks := s.tasks || (s.cycle, i, s.armed_at, sla.ladder_due(s, i), 'cancelled', null, null,
          v_ends_cycle)::sla.ladder_task;
      end loop;
    end if;
    s.phase := v_ends_cycle;
  end if;

  if v_starts_cycle then
    s.phase := 'waiting';
    s.cycle := s.cycle + 1;
    s.armed_at := p_at;
    s.laddered := s.rearm = 'ladder';
    s.shift := '0';
    s.fired_level := 0;
    s.paused_for := '0';
    s.paused_at := case when s.paused_at is not null then p_at end;
  end if;
  return s;
end
$$;
comment on function sla.fold_event(sla.ticket_state, bigint, text, timestamptz, text, bigint, interval[], interval, text,
  timestamptz, int, timestamptz, interval, text, timestamptz) is
  'One step of the fold: what a ticket''s state is after one more event. Reads no table and no clock.';
