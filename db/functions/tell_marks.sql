-- requires: untold_marks
create or replace function sla.tell_marks(p_ticket_ids bigint[], p_through timestamptz[]) returns int
language plpgsql
set enable_nestloop = off
set enable_seqscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  v_now timestamptz := sla.now();
  v_told int;
begin
  with due as materialized (
    select k as timer, bool_or(m.warn_before is null) as breached, min(m.warn_before) as warn_before,
           array_agg(m.warn_before) filter (where m.warn_before is not null) as warnings
      from unnest(p_ticket_ids, p_through) as p(ticket_id, through_at)
      join sla.sla_timer k using (ticket_id)
      join sla.policy_version v using (policy_version_id)
     cross join lateral sla.untold_marks(k, v.warn_before) m
     where k.ticket_id = any (p_ticket_ids)
       and k.state = 'running'
       and m.at <= p.through_at
     group by k
  ), marked as (
    update sla.sla_timer k
       set warned = k.warned || coalesce(d.warnings, '{}'),
           breached_at = case when d.breached then coalesce(k.breached_at, k.due_at) else k.breached_at end,
           breach_told = k.breach_told or d.breached
      from due d
     where k.ticket_id = (d.timer).ticket_id
       and k.metric = (d.timer).metric
       and k.cycle = (d.timer).cycle
       and k.ticket_id = any (p_ticket_ids)
    returning k.ticket_id, k.metric, k.cycle, k.started_at, k.due_at, k.target_after, k.policy_version_id, d.breached,
              d.warn_before, (d.timer).breached_at is not null as known
  ), noted as (
    insert into sla.ticket_history (ticket_id, kind, at, recorded_at, why, details)
    select ticket_id, case when breached then 'breached' else 'warned' end,
           case when breached then due_at else due_at - warn_before end, v_now,
           case when breached then 'the promised time passed and the customer still waited'
                else 'the promised time comes near' end,
           jsonb_strip_nulls(jsonb_build_object('metric', metric, 'cycle', cycle,
             'warn_before_seconds', case when not breached then extract(epoch from warn_before) end))
      from marked
     where not (breached and known)
  ), told as (
    insert into sla.notification (key, kind, team_id, channel_id, thread_ts, ticket_id, details, created_at,
      next_attempt_at)
    select concat_ws(':', case when m.breached then 'breach' else 'warning' end, m.ticket_id, m.metric,
             extract(epoch from m.started_at), extract(epoch from m.target_after), extract(epoch from m.due_at),
             case when not m.breached then extract(epoch from m.warn_before) end),
           case when m.breached then 'breach' else 'warning' end, t.team_id,
           coalesce(own.channel_id, c.escalate_in, h.channel_id),
           case when own.channel_id is null and c.escalate_in is null then h.thread_ts end, m.ticket_id,
           jsonb_build_object('metric', m.metric, 'cycle', m.cycle, 'started_at', m.started_at,
             'timer_due_at', m.due_at), v_now, v_now
      from marked m
      join sla.ticket t on t.ticket_id = m.ticket_id and t.ticket_id = any (p_ticket_ids)
      join sla.installation i using (team_id)
      join sla.policy_version v on v.policy_version_id = m.policy_version_id
      left join sla.ticket_thread h on h.ticket_id = m.ticket_id and h.ticket_id = any (p_ticket_ids)
      left join sla.watched_channel c on c.team_id = h.team_id and c.channel_id = h.channel_id
     cross join lateral (
       select case when m.breached then i.breaches_channel_id else i.warnings_channel_id end as channel_id) own
     -- In the thread a level that fired at the very same moment has said it already, and so has the last level where
     -- the policy promises no more than its time.
     where own.channel_id is not null
        or h.ticket_id is not null
       and (not m.breached
         or m.metric = 'resolution'
         or v.document ->> (m.metric || '_seconds') is not null
           and not exists (
             select
               from sla.escalation_task k
              where k.ticket_id = any (p_ticket_ids) and k.ticket_id = m.ticket_id and k.state = 'pending' and k.due_at = m.due_at))
        on conflict (key) do nothing
  )
  select count(*) into v_told from marked;
  return v_told;
end
$$;
comment on function sla.tell_marks(bigint[], timestamptz[]) is
  'Concludes the warnings and breaches of running timers that were due by then (one instant for each ticket, to which all
is heard): history, and where somebody is to hear of it, the outbox. Of several warnings overdue the nearest is told; a
breach tells no warning any more. The caller holds the tickets'' locks.';
