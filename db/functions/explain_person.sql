-- requires: judge_role person_as_of is_listed is_colleague
create or replace function sla.explain_person(p_team_id text, p_user_id text, p_at timestamptz,
  p_author_team_id text default null)
returns jsonb
language sql stable
as $$
  select jsonb_strip_nulls(jsonb_build_object(
           'user_id', p_user_id,
           'name', coalesce(now_is.real_name, now_is.name),
           'at', p_at,
           'role', sla.judge_role(p, p_author_team_id, i, sla.is_listed(p_team_id, p_user_id, p_at)),
           'since', (
             select min(nullif(a.member_from, '-infinity'))
               from sla.agent a
              where a.team_id = p_team_id and a.user_id = p_user_id and a.member_from <= p_at
                and (a.member_to is null or p_at < a.member_to)
             having min(a.member_from) > '-infinity'),
           'why', (
             select jsonb_agg(fact order by rank, fact)
               from (
                 select 1 as rank, jsonb_build_object('fact', 'bot') as fact where p.is_bot
                 union all
                 select 2, jsonb_build_object('fact', 'guest') where p.is_restricted
                 union all
                 select 3, jsonb_build_object('fact', 'stranger') where p.is_stranger
                 union all
                 select 4, jsonb_build_object('fact', 'other_workspace', 'home', home.id, 'ours', i.team_id)
                  where not coalesce(p.is_restricted or p.is_stranger, false) and not sla.is_colleague(p, p_author_team_id, i)
                 union all
                 select 5, jsonb_build_object('fact', 'unknown') where now_is.user_id is null
                 union all
                 select 6, jsonb_build_object('fact', case when home.id = i.team_id then 'our_workspace'
                          else 'our_organisation' end, 'home', home.id)
                  where home.id is not null and sla.is_colleague(p, p_author_team_id, i)
                 union all
                 select case when p_at >= a.member_from and (a.member_to is null or p_at < a.member_to) then 7 else 8 end,
                        jsonb_build_object('fact', case when a.member_from > p_at then 'listed_later'
                          when a.member_to <= p_at then 'listed_before' else 'listed' end,
                          'source', a.source, 'from', nullif(a.member_from, '-infinity'), 'to', a.member_to)
                   from sla.agent a
                  where a.team_id = p_team_id and a.user_id = p_user_id
                    and a.member_from is distinct from a.member_to
                 union all
                 select 9, jsonb_build_object('fact', case when i.agents_configured then 'not_listed'
                          else 'no_agents_configured' end)
                  where not sla.is_listed(p_team_id, p_user_id, p_at)
                 union all
                 select 10, jsonb_build_object('fact', 'changed_since', 'until', (
                          select min(b.until_at) from sla.person_past b
                           where b.team_id = p_team_id and b.user_id = p_user_id and b.until_at > p_at))
                  where now_is.user_id is not null and p is distinct from now_is
                 union all
                 select 11, jsonb_build_object('fact', 'deactivated') where now_is.deleted) facts)))
    from sla.installation i
    left join sla.person now_is on now_is.team_id = i.team_id and now_is.user_id = p_user_id
   cross join lateral sla.person_as_of(now_is, p_at) p
   cross join lateral (select coalesce(p_author_team_id, p.home_team_id) as id) home
   where i.team_id = p_team_id
$$;
comment on function sla.explain_person(text, text, timestamptz, text) is
  'Who somebody was at an instant and why: {user_id, name, at, role, since, why: [{fact, …}]}, the deciding fact first.
Facts: bot, guest, stranger, other_workspace {home, ours}, unknown, our_workspace {home}, our_organisation {home}, listed,
listed_before and listed_later {source, from, to}, not_listed, no_agents_configured, changed_since {until}, deactivated.
source is usergroup:S…, roster, list or dated. p_author_team_id is the home that a message names. Null: no such workspace.';
