create or replace function sla.report_slas(p_team_id text, p_opened_from timestamptz, p_opened_before timestamptz, p_by text)
returns jsonb
language plpgsql stable
-- Whether an index helps depends on how long the time is.
set plan_cache_mode = force_custom_plan
as $$
declare
  v_span tstzrange := sla.report_span(p_opened_from, p_opened_before);
  v_from timestamptz := lower(v_span);
  v_before timestamptz := upper(v_span);
begin
  if v_span is null then
    return null;
  end if;
  return (
    with timer as (
      select case p_by when 'policy' then v.policy_id when 'channel' then t.channel_id end as part, k.metric, k.state,
             k.banked_for, k.state in ('running', 'paused') as is_open,
             k.breached_at is not null or (k.state = 'running' and k.due_at <= sla.now()) as is_breached,
             k.closed_why is not distinct from case k.metric when 'resolution' then 'resolved' else 'answered' end as is_answered
        from sla.ticket t
        join sla.sla_timer k using (ticket_id)
        left join sla.policy_version v on v.policy_version_id = k.policy_version_id
       where t.team_id = p_team_id
         and t.opened_at >= v_from
         and t.opened_at < v_before
    ), counted as (
      select part, metric, count(*) filter (where state = 'met') as met, count(*) filter (where state = 'missed') as missed,
             count(*) filter (where state = 'cancelled') as cancelled, count(*) filter (where is_open) as running,
             count(*) filter (where is_open and is_breached) as late,
             percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from banked_for)::float)
               filter (where is_answered and state <> 'cancelled') as answer
        from timer
       group by part, metric
    )
    select jsonb_build_object('from', v_from, 'before', v_before, 'rows', coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
             'policy_id', case p_by when 'policy' then part end, 'channel_id', case p_by when 'channel' then part end,
             'metric', metric, 'met', met, 'missed', missed, 'cancelled', cancelled, 'running', running, 'late', late,
             'attainment', round(met::numeric / nullif(met + missed + late, 0), 4),
             -- To the millisecond: the microseconds of a ts tell messages apart, not times.
             'median_answer', round(answer[1]::numeric, 3), 'p90_answer', round(answer[2]::numeric, 3)))
             order by part nulls last, metric), '[]'))
      from counted);
end
$$;
comment on function sla.report_slas(text, timestamptz, timestamptz, text) is
  'How promises were kept to tickets opened from one instant up to, but without, another (now, and 30 days before it, unless given),
by policy, channel or metric: {from, before, rows: [{policy_id or channel_id, metric, met, missed, cancelled, running, late (of the
running ones those that are breached already), attainment (met of all that were met, missed or are late), median_answer and
p90_answer (the time that counted, in seconds)}]}. Null: the time is empty, or longer than 366 days.';
