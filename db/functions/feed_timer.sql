create or replace function sla.feed_timer(p_timer sla.sla_timer, p_type text, p_details jsonb) returns jsonb
language sql immutable
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'metric', p_timer.metric,
    'cycle', p_timer.cycle,
    -- Of what the row is about; the timer may have gone on meanwhile.
    'state', case p_type when 'timer.paused' then 'paused' when 'timer.resumed' then 'running' else p_timer.state end,
    'target', extract(epoch from p_timer.target_after),
    'started_at', p_timer.started_at,
    'due_at', case when p_type <> 'timer.paused' then p_timer.due_at end,
    'breached_at', p_timer.breached_at,
    'closed_at', p_timer.closed_at,
    'closed_why', p_timer.closed_why,
    'warn_before', p_details -> 'warn_before_seconds'))
$$;
comment on function sla.feed_timer(sla.sla_timer, text, jsonb) is 'A timer as the feed tells it; durations in seconds.';
