-- requires: describe_policy
create or replace function sla.list_policy_versions(p_policy_id text, p_before_version bigint, p_limit int) returns setof jsonb
language sql stable
as $$
  select sla.describe_policy(v)
    from sla.policy_version v
   where v.policy_id = p_policy_id
     and v.version < coalesce(p_before_version, 2147483648)
   order by v.version desc
   limit p_limit
$$;
comment on function sla.list_policy_versions(text, bigint, int) is
  'The versions of a policy, the newest first, each as sla.describe_policy has it; p_before_version is the last of the page before.';
