create or replace function sla.terms_of(p_policy_version_ids bigint[])
returns table (policy_version_id bigint, terms sla.policy_terms)
language sql stable
as $$
  select v.policy_version_id,
         row(v.policy_version_id, v.calendar_version_id,
           array(select l.after from sla.policy_level l where l.policy_version_id = v.policy_version_id order by l.level),
           v.snooze_for, v.most_snoozes, v.rearm, v.first_response_after,
           coalesce(v.next_response_after, v.first_response_after), v.resolution_after)::sla.policy_terms
    from sla.policy_version v
   where v.policy_version_id = any (p_policy_version_ids)
$$;
comment on function sla.terms_of(bigint[]) is 'What these policy versions promise, as the fold needs it.';
