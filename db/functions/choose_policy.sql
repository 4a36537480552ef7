create or replace function sla.choose_policy(p_facts jsonb) returns bigint
language sql stable
as $$
  select p.policy_version_id
    from sla.policy_rule r
    join sla.policy p using (policy_id)
   where r.predicate is null
      or p_facts @@ r.predicate
   order by r.position
   limit 1
$$;
comment on function sla.choose_policy(jsonb) is
  'The version in force of the first policy whose rule matches these facts; null when none does.';
