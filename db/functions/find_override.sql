-- requires: describe_override
create or replace function sla.find_override(p_team_id text, p_override_id bigint) returns jsonb
language sql stable
as $$
  select sla.describe_override(o.override_id)
    from sla.roster_override o
   where o.team_id = p_team_id
     and o.override_id = p_override_id
$$;
comment on function sla.find_override(text, bigint) is
  'An override of this workspace as sla.describe_override has it; null where there is none.';
