create or replace function sla.policies_in_force() returns jsonb
language sql stable
as $$
  select jsonb_build_object(
    'policies', (
      select coalesce(jsonb_object_agg(v.policy_id, jsonb_build_object('version', v.version, 'document', v.document,
               'sha256', v.sha256)), '{}')
        from sla.policy p
        join sla.policy_version v using (policy_version_id)),
    'calendars', (
      select coalesce(jsonb_object_agg(v.calendar_id, jsonb_build_object('version', v.version, 'document', v.document,
               'sha256', v.sha256)), '{}')
        from sla.calendar c
        join sla.calendar_version v using (calendar_version_id)),
    'rules', (
      select coalesce(jsonb_agg(jsonb_build_object('when', r.predicate::text, 'policy', r.policy_id) order by r.position),
               '[]')
        from sla.policy_rule r))
$$;
comment on function sla.policies_in_force() is
  'What is in force: {policies and calendars: {id: {version, document, sha256}}, rules: [{when, policy}]}.';
