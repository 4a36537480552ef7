-- requires: describe_policy
create or replace function sla.find_policy(p_policy_id text, p_version int default null) returns jsonb
language sql stable
as $$
  select sla.describe_policy(v)
    from sla.policy_version v
    left join sla.policy p using (policy_version_id)
   where v.policy_id = p_policy_id
     and (p_version is null or v.version = p_version)
   order by (p.policy_id is not null) desc, v.version desc
   limit 1
$$;
comment on function sla.find_policy(text, int) is
  'A version of a policy as sla.describe_policy has it; without a version the one in force, or the last that was. Null: there is none.';
