create or replace function sla.report_backtest() returns jsonb
language sql stable
as $$
  with ticket as (
    select t.ticket_id, v.policy_id, t.cycle, date_trunc('week', t.opened_at at time zone 'UTC')::date as week
      from sla.ticket t
      join sla.policy_version v using (policy_version_id)
  ), timer as (
    select t.policy_id, s.metric, s.state, s.banked_for,
           s.closed_why is not distinct from 'answered' as is_answered,
           s.breached_at is not null or (s.state = 'running' and s.due_at <= sla.now()) as is_breached
      from sla.sla_timer s
      join ticket t using (ticket_id)
     where s.state <> 'cancelled'
  ), response as (
    select policy_id, metric, count(*) filter (where is_answered) as answered,
           count(*) filter (where not is_answered) as unanswered,
           count(*) filter (where is_answered and state = 'met') as met,
           count(*) filter (where is_answered and state = 'missed') as missed,
           count(*) filter (where is_breached) as breached,
           percentile_cont(array[0.5, 0.9, 0.95]) within group (order by extract(epoch from banked_for)::float)
             filter (where is_answered) as percentiles
      from timer
     group by policy_id, metric
  ), promise as (
    select p.policy_id,
           jsonb_object_agg(promised.metric, jsonb_build_object(
             'target_seconds', extract(epoch from promised.target_after), 'answered', coalesce(r.answered, 0),
             'unanswered', coalesce(r.unanswered, 0), 'met', coalesce(r.met, 0), 'missed', coalesce(r.missed, 0),
             'breached', coalesce(r.breached, 0),
             -- To the millisecond: the microseconds of a ts tell messages apart, not times.
             'p50_seconds', round(r.percentiles[1]::numeric, 3), 'p90_seconds', round(r.percentiles[2]::numeric, 3),
             'p95_seconds', round(r.percentiles[3]::numeric, 3))) as responses
      from sla.policy p
      join sla.policy_version v using (policy_version_id)
     cross join lateral (values ('first_response', v.first_response_after),
       ('next_response', coalesce(v.next_response_after, v.first_response_after))) promised(metric, target_after)
      left join response r on r.policy_id = p.policy_id and r.metric = promised.metric
     group by p.policy_id
  ), climbed as (
    select p.policy_id, l.level, l.after, l.who, count(e.ticket_id) as times, count(distinct e.ticket_id) as tickets
      from sla.policy p
      join sla.policy_level l using (policy_version_id)
      left join sla.backtest_escalation e on e.policy_id = p.policy_id and e.level = l.level
     group by p.policy_id, l.level, l.after, l.who
  ), ladder as (
    select policy_id, jsonb_object_agg(level, times) as escalations,
           jsonb_agg(jsonb_build_object('level', level, 'after_seconds', extract(epoch from after), 'who', who)
             order by level) as levels,
           (array_agg(jsonb_build_object('level', level, 'who', who, 'tickets', tickets) order by level desc))[1] as woken
      from climbed
     group by policy_id
  ), counted as (
    select policy_id, week, null::int as level, count(*) as times
      from ticket
     group by policy_id, week
    union all
    select policy_id, date_trunc('week', due_at at time zone 'UTC')::date, level, count(*)
      from sla.backtest_escalation
     group by 1, 2, 3
  ), week as (
    select policy_id, week, coalesce(sum(times) filter (where level is null), 0) as tickets,
           coalesce(jsonb_object_agg(level, times) filter (where level is not null), '{}') as escalations
      from counted
     group by policy_id, week
  ), calendar as (
    select policy_id,
           jsonb_agg(jsonb_build_object('week', week, 'tickets', tickets, 'escalations', escalations)
             order by week) as weeks
      from week
     group by policy_id
  ), total as (
    select policy_id, count(*) as tickets, sum(cycle) as cycles
      from ticket
     group by policy_id
  )
  select coalesce(jsonb_object_agg(p.policy_id, promise.responses || jsonb_build_object(
           'name', v.name, 'tickets', coalesce(total.tickets, 0), 'cycles', coalesce(total.cycles, 0),
           'escalations', ladder.escalations, 'levels', ladder.levels, 'woken', ladder.woken,
           'weeks', coalesce(calendar.weeks, '[]'))), '{}')
    from sla.policy p
    join promise using (policy_id)
    join ladder using (policy_id)
    left join total using (policy_id)
    left join calendar using (policy_id)
    join sla.policy_version v on v.policy_version_id = p.policy_version_id
$$;
comment on function sla.report_backtest() is
  'How each policy in force did in a database that an export was read into, up to sla.now(): tickets, cycles,
escalations by level and week, responses with their percentiles in seconds of open time.';
