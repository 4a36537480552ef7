create or replace function sla.zone_offsets(p_zone text, p_from timestamptz, p_through timestamptz)
returns table (begins_at timestamptz, ends_at timestamptz, ahead interval)
language sql stable
as $$
  with day as (
    select d.at, lag(d.at) over (order by d.at) as before, z.ahead, lag(z.ahead) over (order by d.at) as was
      from generate_series(p_from, p_through + interval '24 hours', interval '24 hours') as d(at)
     cross join lateral (select (d.at at time zone p_zone) - (d.at at time zone 'UTC') as ahead) z
  ), change as (
    select timestamptz '-infinity' as at, day.ahead
      from day
     where day.was is null
    union all
    -- Every zone changes its clocks at a quarter of an hour.
    select (select min(q.at)
              from generate_series(day.before, day.at, interval '15 minutes') as q(at)
             where (q.at at time zone p_zone) - (q.at at time zone 'UTC') = day.ahead), day.ahead
      from day
     where day.ahead <> day.was
  )
  select change.at, lead(change.at, 1, 'infinity') over (order by change.at), change.ahead
    from change
$$;
comment on function sla.zone_offsets(text, timestamptz, timestamptz) is
  'How far a zone''s clocks are ahead of UTC, stretch by stretch, as Postgres knows its rules today.';
