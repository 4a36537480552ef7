-- requires: fold_tickets explain_people
create or replace function sla.explain(p_ticket_id bigint) returns jsonb
language plpgsql stable
as $$
declare
  v_now timestamptz := sla.now();
  s sla.ticket_state;
begin
  select (f.s).* into s from sla.fold_tickets(array[p_ticket_id], v_now) f;
  if s is null then
    raise exception 'there is no ticket %', p_ticket_id
      using errcode = 'SLA02', hint = 'look the ticket up by its thread, or list the tickets';
  end if;
  return (
    select jsonb_build_object(
      'ticket_id', t.ticket_id,
      'as_of', v_now,
      'state', t.state,
      'facts', t.facts,
      'claimed_by', t.claimed_by,
      'claimed_at', t.claimed_at,
      'opened_at', t.opened_at,
      'next_due_at', t.next_due_at,
      'policy', (
        select jsonb_build_object('id', v.policy_id, 'version', v.version, 'name', v.name, 'sha256', v.sha256,
                 'applied_at', v.applied_at, 'applied_by', v.applied_by,
                 'calendar', (select c.calendar_id || ' v' || c.version from sla.calendar_version c
                               where c.calendar_version_id = v.calendar_version_id))
          from sla.policy_version v
         where v.policy_version_id = s.policy_version_id),
      'clock', jsonb_build_object(
        'runs', s.running_since is not null,
        'running_since', s.running_since,
        'banked_seconds', extract(epoch from s.banked),
        'reads_seconds', extract(epoch from sla.read_clock(s, greatest(v_now, s.running_since))),
        'pause_reasons', s.pause_reasons,
        'paused_until', t.paused_until),
      'ladder', jsonb_build_object(
        'cycle', s.cycle,
        'armed_at', s.armed_at,
        'snoozes', s.snoozes,
        'snoozes_refused', s.snoozes_refused,
        'postponed_seconds', extract(epoch from s.shift),
        'levels', (
          select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('cycle', k.cycle, 'level', k.level, 'state', k.state,
                   'due_at', k.due_at, 'fired_at', k.fired_at, 'ended_at', k.ended_at, 'why', k.why))
                   order by k.cycle, k.level), '[]')
            from sla.escalation_task k
           where k.ticket_id = t.ticket_id)),
      'timers', (
        select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('metric', k.metric, 'cycle', k.cycle,
                 'state', k.state, 'target_seconds', extract(epoch from k.target_after), 'started_at', k.started_at,
                 'running_since', k.running_since, 'banked_seconds', extract(epoch from k.banked_for), 'due_at', k.due_at,
                 'breached_at', k.breached_at, 'closed_at', k.closed_at, 'closed_by', k.closed_by,
                 'closed_why', k.closed_why)) order by k.started_at, k.metric), '[]')
          from sla.sla_timer k
         where k.ticket_id = t.ticket_id),
      'escalations', (
        select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('level', h.level, 'fired_at', k.fired_at,
                 'posted_at', h.at, 'channel_id', h.details ->> 'channel_id', 'ts', h.details ->> 'ts',
                 'people', h.details -> 'people')) order by h.at, h.history_id), '[]')
          from sla.ticket_history h
          left join sla.escalation_task k on k.ticket_id = h.ticket_id and k.event_id = h.event_id
         where h.ticket_id = t.ticket_id
           and (h.kind = 'bundled' or h.kind = 'posted' and h.details ->> 'notification' = 'escalation')),
      'people', sla.explain_people(t.ticket_id),
      'spans', sla.explain_spans(s.calendar_version_id, t.opened_at, greatest(v_now, t.next_due_at, (
        select max(k.due_at) from sla.sla_timer k where k.ticket_id = t.ticket_id))),
      'events', (
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('at', h.at, 'recorded_at', h.recorded_at, 'kind', h.kind,
                 'actor', h.actor, 'why', h.why, 'level', h.level, 'source', h.source, 'policy_version_id',
                 h.policy_version_id, 'details', nullif(h.details, '{}')))
                 order by h.at, h.recorded_at, h.history_id nulls first, h.event_id)
          from sla.history h
         where h.ticket_id = t.ticket_id))
      from sla.ticket t
     where t.ticket_id = p_ticket_id);
end
$$;
comment on function sla.explain(bigint) is
  'Why a ticket''s times are what they are: the policy version, the clock and the open hours it counted, the pauses, the
snoozes, the timers and levels, whom each escalation told (with the shifts, calendar events, readings and overrides that
prove it: sla.address_level), who wrote and why that is a customer or an agent, and every event with when it happened
and when it was recorded. Error SLA02: no such ticket.';
