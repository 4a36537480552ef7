-- requires: on_shift
create or replace function sla.describe_shifts(p_team_id text) returns jsonb
language sql stable
as $$
  with coming as materialized (
    select s.user_id, s.embedded, s.product, s.starts_at, s.ends_at
      from sla.shift s
      join sla.roster_calendar c using (team_id, calendar_id)
      left join sla.person p on p.team_id = s.team_id and p.user_id = s.user_id
     where s.team_id = p_team_id
       and s.user_id is not null
       and s.ends_at > sla.now()
       and s.starts_at > sla.now()
       and c.retired_at is null
       and p.deleted is not true
  )
  select jsonb_build_object(
    'at', sla.now(),
    'now', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('user_id', o.user_id, 'embedded', o.embedded,
               'product', o.product, 'ends_at', o.ends_at)) order by o.embedded, o.ends_at, o.user_id), '[]')
        from sla.on_shift(p_team_id, sla.now()) o),
    'next', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('user_id', n.user_id, 'embedded', n.embedded,
               'product', n.product, 'starts_at', n.starts_at, 'ends_at', n.ends_at)) order by n.embedded, n.user_id), '[]')
        from coming n
       where n.starts_at = (select min(starts_at) from coming)),
    'roster_synced_at', sla.roster_synced_at(p_team_id),
    'stale', coalesce((
      select sla.roster_synced_at(p_team_id) < sla.now() - i.roster_stale_after
        from sla.installation i
       where i.team_id = p_team_id), false))
$$;
comment on function sla.describe_shifts(text) is
  'Who is on shift: {at, now: [{user_id, embedded, product, ends_at}], next: [the same with starts_at, those who begin next],
roster_synced_at (null: never read), stale}.';
