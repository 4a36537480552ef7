create or replace function sla.report_tickets(p_team_id text, p_opened_from timestamptz, p_opened_before timestamptz)
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
    with opened as materialized (
      select t.ticket_id, (t.opened_at at time zone 'UTC')::date as day, t.state, t.first_answered_at,
             exists (
               select
                 from sla.sla_timer k
                where k.ticket_id = t.ticket_id
                  and k.metric <> 'resolution'
                  and k.closed_why = 'resolved') as is_unanswered
        from sla.ticket t
       where t.team_id = p_team_id
         and t.opened_at >= v_from
         and t.opened_at < v_before
    ), climbed as materialized (
      select day, level, count(*) as tickets
        from (select distinct o.day, o.ticket_id, k.level
                from opened o
                join sla.escalation_task k using (ticket_id)
               where k.state = 'fired') fired
       group by grouping sets ((day, level), (level))
    ), counted as materialized (
      select day, count(*) as opened, count(first_answered_at) as answered, count(*) filter (where state = 'resolved') as resolved,
             count(*) filter (where is_unanswered) as unanswered, count(*) filter (where state = 'waiting') as waiting,
             count(*) filter (where state = 'cancelled') as cancelled
        from opened
       group by grouping sets ((day), ())
    ), shown as (
      select d.day, jsonb_build_object('opened', coalesce(c.opened, 0), 'answered', coalesce(c.answered, 0),
               'resolved', coalesce(c.resolved, 0), 'unanswered', coalesce(c.unanswered, 0), 'waiting', coalesce(c.waiting, 0),
               'cancelled', coalesce(c.cancelled, 0), 'escalated', (
                 select coalesce(jsonb_agg(jsonb_build_object('level', l.level, 'tickets', l.tickets) order by l.level), '[]')
                   from climbed l
                  where l.day is not distinct from d.day)) as tickets
        from (
          select null::date as day
          union all
          select generate_series((v_from at time zone 'UTC')::date,
                   ((v_before - interval '1 microsecond') at time zone 'UTC')::date, interval '1 day')::date) d
        left join counted c on c.day is not distinct from d.day
    )
    select jsonb_build_object('from', v_from, 'before', v_before,
             'tickets', (select tickets from shown where day is null),
             'days', (select jsonb_agg(jsonb_build_object('day', day, 'tickets', tickets) order by day) from shown
                       where day is not null)));
end
$$;
comment on function sla.report_tickets(text, timestamptz, timestamptz) is
  'What became of the tickets opened from one instant up to, but without, another (now, and 30 days before it, unless given), in all
and by the UTC day of the opening: {from, before, tickets, days: [{day, tickets}]}, where tickets is {opened, answered (at least once),
resolved (now), unanswered (resolved while the customer waited), waiting (now), cancelled, escalated: [{level, tickets}]}. Null: the
time is empty, or longer than 366 days.';
