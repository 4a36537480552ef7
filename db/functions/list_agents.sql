-- requires: role_of
create or replace function sla.list_agents(p_team_id text, p_at timestamptz, p_after_id text, p_limit int) returns setof jsonb
language sql stable
as $$
  with listed as (
    select a.user_id, min(a.member_from) as since, max(coalesce(a.member_to, 'infinity')) as until,
           array_agg(distinct a.source) as sources
      from sla.agent a
     where a.team_id = p_team_id
       and a.user_id > coalesce(p_after_id, '')
       and a.member_from <= p_at
       and (a.member_to is null or p_at < a.member_to)
     group by a.user_id
  ), shown as materialized (
    select c.user_id
      from (
        select user_id from listed
         union
        -- Where nobody is named, every colleague is one.
        select p.user_id
          from sla.installation i
          join sla.person p using (team_id)
         where i.team_id = p_team_id
           and not i.agents_configured
           and not p.deleted
           and p.user_id > coalesce(p_after_id, '')
         -- In order already, and with an offset that keeps the planner from asking sooner: nobody is judged who is not on the page.
         order by user_id
        offset 0) c
     where sla.role_of(p_team_id, c.user_id, p_at) = 'agent'
     order by c.user_id
     limit p_limit
  )
  select jsonb_strip_nulls(jsonb_build_object('user_id', s.user_id, 'name', coalesce(nullif(p.real_name, ''), p.name),
           'since', nullif(l.since, '-infinity'), 'until', nullif(l.until, 'infinity'),
           'named_by', coalesce(to_jsonb(l.sources), '[]')))
    from shown s
    left join listed l using (user_id)
    left join sla.person p on p.team_id = p_team_id and p.user_id = s.user_id
   order by s.user_id
$$;
comment on function sla.list_agents(text, timestamptz, text, int) is
  'Who is an agent at an instant, by their ids: {user_id, name, since, until, named_by: [list, dated, roster, slack or usergroup:S…]};
named_by is empty where nobody is named and so every colleague is one. p_after_id is the last of the page before.';
