-- requires: roster_gaps
create or replace function sla.warn_of_gaps(p_team_id text) returns void
language plpgsql
as $$
declare
  v_now timestamptz := sla.now();
  v_installation sla.installation;
  v_gaps jsonb;
begin
  select * into v_installation
    from sla.installation
   where team_id = p_team_id
     for no key update;
  if v_installation.roster_warn_of_gaps = '0' or v_installation.ops_channel_id is null then
    return;
  end if;
  v_gaps := (select coalesce(jsonb_agg(to_jsonb(g)), '[]') from sla.roster_gaps(p_team_id, v_now, 'infinity') g);

  update sla.roster_gap
     set over_at = v_now, over_why = 'passed'
   where team_id = p_team_id
     and over_at is null
     and ends_at <= v_now;

  with filled as (
    update sla.roster_gap r
       set over_at = v_now, over_why = 'filled'
     where r.team_id = p_team_id
       and r.over_at is null
       and not exists (
         select
           from jsonb_to_recordset(v_gaps) as g(starts_at timestamptz, ends_at timestamptz)
          where g.starts_at < r.ends_at
            and g.ends_at > r.starts_at)
    returning r.*
  )
  insert into sla.notification (key, kind, team_id, channel_id, details, created_at, next_attempt_at)
  select 'roster_gap_filled:' || f.gap_id, 'ops_notice', p_team_id, v_installation.ops_channel_id,
         jsonb_strip_nulls(jsonb_build_object('notice', 'roster_gap_filled', 'starts_at', f.starts_at,
           'ends_at', nullif(f.ends_at, 'infinity'))),
         v_now, v_now
    from filled f;

  -- Told again only where it has become longer than it was said to be.
  with news as (
    select g.starts_at, g.ends_at,
           (select r.gap_id
              from sla.roster_gap r
             where r.team_id = p_team_id
               and r.over_at is null
               and r.starts_at < g.ends_at
               and r.ends_at > g.starts_at
             order by r.starts_at
             limit 1) as gap_id
      from jsonb_to_recordset(v_gaps) as g(starts_at timestamptz, ends_at timestamptz)
     where g.starts_at < v_now + v_installation.roster_warn_of_gaps
  ), longer as (
    update sla.roster_gap r
       set starts_at = least(r.starts_at, n.starts_at), ends_at = n.ends_at, told_at = v_now
      from news n
     where r.gap_id = n.gap_id
       and (n.starts_at < r.starts_at or n.ends_at > r.ends_at)
    returning r.gap_id, r.starts_at, r.ends_at
  ), arisen as (
    insert into sla.roster_gap (team_id, starts_at, ends_at, told_at)
    select p_team_id, n.starts_at, n.ends_at, v_now
      from news n
     where n.gap_id is null
    returning gap_id, starts_at, ends_at
  )
  insert into sla.notification (key, kind, team_id, channel_id, details, created_at, next_attempt_at)
  select 'roster_gap:' || g.gap_id || ':' || extract(epoch from v_now), 'ops_notice', p_team_id,
         v_installation.ops_channel_id,
         jsonb_strip_nulls(jsonb_build_object('notice', 'roster_gap', 'starts_at', g.starts_at,
           'ends_at', nullif(g.ends_at, 'infinity'), 'leads', (
             select jsonb_build_object('kind', t.kind, 'slack_id', t.slack_id)
               from sla.target t
              where t.team_id = p_team_id and t.name = v_installation.roster_leads))),
         v_now, v_now
    from (select * from longer union all select * from arisen) g
      on conflict (key) do nothing;
end
$$;
comment on function sla.warn_of_gaps(text) is
  'Tells the ops channel, and the leads where they are configured, of stretches ahead with nobody on shift (sla.roster_gaps):
each once, roster_warn_of_gaps before it begins, again when it becomes longer, and when it is filled.';
