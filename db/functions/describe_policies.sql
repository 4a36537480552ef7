-- requires: describe_policy
create or replace function sla.describe_policies() returns jsonb
language sql stable
as $$
  select jsonb_build_object(
    'policies', (
      select coalesce(jsonb_agg(sla.describe_policy(v) order by v.policy_id), '[]')
        from sla.policy p
        join sla.policy_version v using (policy_version_id)),
    'rules', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('when', r.predicate::text, 'policy_id', r.policy_id))
               order by r.position), '[]')
        from sla.policy_rule r),
    'calendars', (
      select coalesce(jsonb_agg(jsonb_build_object('calendar_id', v.calendar_id, 'version', v.version, 'zone', v.zone,
               'weekly', v.document -> 'weekly', 'holidays', coalesce(v.document -> 'holidays', '[]'),
               'applied_at', v.applied_at, 'applied_by', v.applied_by) order by v.calendar_id), '[]')
        from sla.calendar c
        join sla.calendar_version v using (calendar_version_id)))
$$;
comment on function sla.describe_policies() is
  'What is in force, as the API shows it: {policies: [as sla.describe_policy], rules: [{when, policy_id}] in their order, calendars:
[{calendar_id, version, zone, weekly: [{day 1 to 7, from, to}], holidays: [date], applied_at, applied_by}]}.';
