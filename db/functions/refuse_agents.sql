create or replace function sla.refuse_agents(p_team_id text, p_user_ids text[]) returns text[]
language sql stable
as $$
  select array(
    select coalesce(nullif(p.real_name, ''), p.name, u)
      from unnest(p_user_ids) u
      join sla.installation i on i.team_id = p_team_id
      left join sla.person p on p.team_id = p_team_id and p.user_id = u
     where sla.judge_role(p, null, i, true) <> 'agent'
     order by 1)
$$;
comment on function sla.refuse_agents(text, text[]) is
  'The names of those of these people who cannot be agents however often they are named: bots, guests, and people of other companies.';
