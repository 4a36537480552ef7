create or replace function sla.report_backtest_tickets()
returns table (
  ticket_id bigint,
  policy_id text,
  channel_id text,
  channel text,
  thread_ts text,
  requester_id text,
  opened_at timestamptz,
  state text,
  cycles int,
  first_response text,
  first_response_seconds float,
  first_response_breached_at timestamptz,
  next_answered int,
  next_unanswered int,
  next_met int,
  next_missed int,
  next_breached int,
  escalations int,
  woken_at timestamptz,
  waited_seconds float,
  still_waits boolean,
  levels_at jsonb
)
language sql stable
as $$
  with came_due as (
    select e.ticket_id, e.level, min(e.due_at) as at, count(*) as times
      from sla.backtest_escalation e
     group by e.ticket_id, e.level
  ), climbed as (
    select t.ticket_id, coalesce(sum(d.times), 0)::int as escalations, jsonb_agg(d.at order by l.level) as levels_at
      from sla.ticket t
      join sla.policy_level l using (policy_version_id)
      left join came_due d on d.ticket_id = t.ticket_id and d.level = l.level
     group by t.ticket_id
  ), woken as (
    select distinct on (e.ticket_id) e.ticket_id, e.due_at,
           round(extract(epoch from coalesce(e.ended_at, sla.now()) - e.armed_at), 3)::float as waited_seconds,
           e.ended_at is null as still_waits
      from sla.backtest_escalation e
      join sla.ticket t using (ticket_id)
     where e.level = (select max(l.level) from sla.policy_level l where l.policy_version_id = t.policy_version_id)
     order by e.ticket_id, e.due_at
  ), timer as (
    select s.*, s.closed_why is not distinct from 'answered' as is_answered,
           coalesce(s.breached_at, case when s.state = 'running' and s.due_at <= sla.now() then s.due_at end) as late_at
      from sla.sla_timer s
     where s.state <> 'cancelled'
  ), next as (
    select s.ticket_id, count(*) filter (where is_answered)::int as answered,
           count(*) filter (where not is_answered)::int as unanswered,
           count(*) filter (where is_answered and s.state = 'met')::int as met,
           count(*) filter (where is_answered and s.state = 'missed')::int as missed,
           count(late_at)::int as breached
      from timer s
     where s.metric = 'next_response'
     group by s.ticket_id
  )
  select t.ticket_id, v.policy_id, t.channel_id, c.name, h.thread_ts, t.requester_id, t.opened_at, t.state, t.cycle,
         first.state, case when first.is_answered then round(extract(epoch from first.banked_for), 3)::float end,
         first.late_at, coalesce(next.answered, 0), coalesce(next.unanswered, 0), coalesce(next.met, 0),
         coalesce(next.missed, 0), coalesce(next.breached, 0), coalesce(climbed.escalations, 0), woken.due_at,
         woken.waited_seconds, coalesce(woken.still_waits, false), coalesce(climbed.levels_at, '[]')
    from sla.ticket t
    join sla.ticket_thread h using (ticket_id)
    join sla.watched_channel c on c.team_id = t.team_id and c.channel_id = t.channel_id
    left join sla.policy_version v using (policy_version_id)
    left join timer first on first.ticket_id = t.ticket_id and first.metric = 'first_response'
    left join next on next.ticket_id = t.ticket_id
    left join climbed on climbed.ticket_id = t.ticket_id
    left join woken on woken.ticket_id = t.ticket_id
$$;
comment on function sla.report_backtest_tickets() is
  'A row for each ticket of a back-test: how its responses went, when each level came due while the customer waited, and
how long the wait was in which the last level was reached. Times in seconds; no text.';
