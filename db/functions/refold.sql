-- requires: fold_tickets conclusions untold_marks
create or replace function sla.refold(p_ticket_ids bigint[]) returns void
language plpgsql
set enable_nestloop = off
set enable_seqscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  -- Above: every table is reached by its ticket_id and batches are joined by hash, whatever the planner guesses of their
  -- size; a nested loop over two batches of a thousand takes seconds.
  v_now timestamptz := sla.now();
begin
  if coalesce(cardinality(p_ticket_ids), 0) = 0 then
    return;
  end if;

  with folded as materialized (
    -- Taken apart once: a field of a composite is searched for anew each time it is named.
    select f.ticket_id, s.*
      from sla.fold_tickets(p_ticket_ids, v_now) f
     cross join unnest(array[f.s]) s
  ),

  -- The ladder.
  task as materialized (
    select f.ticket_id, t.*
      from folded f
     cross join unnest(f.tasks) t
  ), task_was as materialized (
    select k.ctid, k.*
      from sla.escalation_task k
     where k.ticket_id = any (p_ticket_ids)
  ), task_gone as (
    delete from sla.escalation_task k
     where k.ctid = any (array(
       select o.ctid
         from task_was o
         left join task n using (ticket_id, cycle, level)
        where n.ticket_id is null))
  ), task_diff as materialized (
    select n.*, o.ticket_id is null as is_new
      from task n
      left join task_was o using (ticket_id, cycle, level)
     where (o.armed_at, o.due_at, o.state, o.fired_at, o.event_id, o.why, o.ended_at)
           is distinct from (n.armed_at, n.due_at, n.state, n.fired_at, n.event_id, n.why, n.ended_at)
  ), task_new as (
    insert into sla.escalation_task (ticket_id, cycle, level, armed_at, due_at, state, fired_at, event_id, why, ended_at)
    select ticket_id, cycle, level, armed_at, due_at, state, fired_at, event_id, why, ended_at
      from task_diff
     where is_new
  ), task_changed as (
    update sla.escalation_task k
       set armed_at = n.armed_at, due_at = n.due_at, state = n.state, fired_at = n.fired_at, event_id = n.event_id,
           why = n.why, ended_at = n.ended_at
      from task_diff n
     where k.ticket_id = any (array(select ticket_id from task_diff where not is_new))
       and k.ticket_id = n.ticket_id
       and k.cycle = n.cycle
       and k.level = n.level
  ),

  -- The timers.
  timer_was as materialized (
    select k.ctid, k.ticket_id, k.metric, k.cycle, k as r
      from sla.sla_timer k
     where k.ticket_id = any (p_ticket_ids)
  ), measured as (
    select f.ticket_id, k.metric, k.cycle, k.policy_version_id, k.target_after, k.started_at, k.breached_at,
           k.closed_at, k.closed_by, k.closed_why,
           case when k.state <> 'running' then k.state
                when f.running_since is null then 'paused'
                else 'running' end as state,
           case when k.state = 'running' then f.running_since end as running_since,
           case when k.state = 'running' then greatest(f.banked - k.started_on, interval '0')
                else k.banked_for end as banked_for,
           k.due_at,
           case when k.state = 'running' then f.pause_reasons else '{}' end as pause_reasons
      from folded f
     cross join unnest(f.timers) k
  ), timer as materialized (
    select row(n.ticket_id, n.metric, n.cycle, n.policy_version_id, n.target_after, n.state, n.started_at,
             n.running_since, n.banked_for, n.due_at, n.pause_reasons,
             -- A running timer's breach is concluded by the due check, once everything said until then is known.
             case when n.state = 'running' and (o.r).breached_at = n.due_at then n.due_at else n.breached_at end,
             n.closed_at, n.closed_by, n.closed_why,
             -- What was told stays told for as long as the same promise stands.
             case when same then (o.r).warned else '{}' end,
             coalesce(same and (o.r).breach_told and coalesce(n.breached_at, n.due_at) = (o.r).breached_at, false)
           )::sla.sla_timer as n,
           o.r as o
      from measured n
      left join timer_was o using (ticket_id, metric, cycle)
     cross join lateral (
       select coalesce((o.r).target_after = n.target_after and (o.r).started_at = n.started_at, false) as same) promise
  ), timer_gone as (
    delete from sla.sla_timer k
     where k.ctid = any (array(
       select o.ctid
         from timer_was o
         left join measured n using (ticket_id, metric, cycle)
        where n.ticket_id is null))
  ), timer_new as (
    insert into sla.sla_timer
    select (n).*
      from timer
     where o is null
  ), timer_changed as (
    update sla.sla_timer k
       set policy_version_id = (n).policy_version_id, target_after = (n).target_after, state = (n).state,
           started_at = (n).started_at, running_since = (n).running_since, banked_for = (n).banked_for,
           due_at = (n).due_at, pause_reasons = (n).pause_reasons, breached_at = (n).breached_at,
           closed_at = (n).closed_at, closed_by = (n).closed_by, closed_why = (n).closed_why, warned = (n).warned,
           breach_told = (n).breach_told
      from timer
     where k.ticket_id = any (array(select (t.o).ticket_id from timer t where t.o is distinct from t.n))
       and timer.o is distinct from timer.n
       and k.ticket_id = (timer.o).ticket_id
       and k.metric = (timer.o).metric
       and k.cycle = (timer.o).cycle
  ), concluded as (
    insert into sla.ticket_history (ticket_id, kind, at, recorded_at, actor, why, details)
    select (n).ticket_id, c.kind, c.at, v_now, (n).closed_by, c.why,
           jsonb_build_object('metric', (n).metric, 'cycle', (n).cycle)
      from timer
     cross join lateral sla.conclusions(o, n, v_now) c
     where (n).breached_at is not null
        or (n).closed_at is not null
        or (o).breached_at is not null
        or (n).state = 'paused' and (o).state = 'running'
        or (n).state = 'running' and (o).state = 'paused'
     order by c.at, (n).ticket_id
  ), mark as (
    select (n).ticket_id, min(least(
             case when not (n).breach_told then (n).due_at end,
             case when v.warn_before <> '{}' then (
               select min(m.at) from sla.untold_marks(n, v.warn_before) m) end)) as at
      from timer
      join sla.policy_version v on v.policy_version_id = (n).policy_version_id
     where (n).state = 'running'
     group by (n).ticket_id
  )
  update sla.ticket t
     set facts = f.facts,
         policy_version_id = f.policy_version_id,
         state = case when f.phase = 'waiting' and f.policy_version_id is null then 'no_policy' else f.phase end,
         cycle = f.cycle,
         armed_at = f.armed_at,
         -- Where nothing waits any more nobody looks when a pause ends; so none is shown.
         pause_reasons = case when pause.until_at is null then '{}' else f.pause_reasons end,
         paused_until = pause.until_at,
         snoozes = f.snoozes,
         snoozes_refused = f.snoozes_refused,
         claimed_by = f.claimed_by,
         claimed_at = f.claimed_at,
         answered_at = f.answered_at,
         answered_by = f.answered_by,
         first_answered_at = f.first_answered_at,
         next_due_at = case when f.phase in ('waiting', 'answered') and f.policy_version_id is not null then
           least(f.next_level_at, mark.at, pause.until_at)
         end
    from folded f
    left join mark on mark.ticket_id = f.ticket_id
    left join lateral (
      select max(u) as until_at
        from unnest(f.pause_untils) u
       where f.running_since is null
         and f.phase in ('waiting', 'answered')
         and f.policy_version_id is not null) pause on true
   where t.ticket_id = f.ticket_id
     and t.ticket_id = any (p_ticket_ids);

  perform sla.settle_notifications(p_ticket_ids);
end
$$;
comment on function sla.refold(bigint[]) is
  'Computes tickets, timers, tasks and the fate of unsent notifications anew from the events. The caller holds the
tickets'' row locks.';
