create or replace function sla.choose_policy(p_facts jsonb) returns bigint
language sql stable
as $$
  select coalesce(
    (select p.policy_version_id
       from sla.policy p
      where p.policy_id = p_facts ->> 'policy'),
    (select p.policy_version_id
       from sla.policy_rule r
       join sla.policy p using (policy_id)
      where r.predicate is null
         or p_facts @@ r.predicate
      order by r.position
      limit 1))
$$;
comment on function sla.choose_policy(jsonb) is
  'The version in force of the policy that the fact "policy" names, else of the first whose rule matches these facts; null
when there is none.';
