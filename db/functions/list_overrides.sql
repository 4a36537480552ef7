-- requires: describe_override
create or replace function sla.list_overrides(p_team_id text, p_before_id bigint, p_limit int) returns setof jsonb
language sql stable
as $$
  select sla.describe_override(o.override_id)
    from sla.roster_override o
   where o.team_id = p_team_id
     and (p_before_id is null or o.override_id < p_before_id)
   order by o.override_id desc
   limit p_limit
$$;
comment on function sla.list_overrides(text, bigint, int) is
  'What was said over the roster, the newest first, each as sla.describe_override has it; p_before_id is the last of the page before.';
