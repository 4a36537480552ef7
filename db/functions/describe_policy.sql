create or replace function sla.describe_policy(p_version sla.policy_version) returns jsonb
language sql stable
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'policy_id', p_version.policy_id,
    'version', p_version.version,
    'name', p_version.name,
    'in_force', exists (select from sla.policy p where p.policy_version_id = p_version.policy_version_id),
    'first_response', extract(epoch from p_version.first_response_after),
    'next_response', case when p_version.rearm <> 'never' then
      extract(epoch from coalesce(p_version.next_response_after, p_version.first_response_after)) end,
    'resolution', extract(epoch from p_version.resolution_after),
    'warn_before', to_jsonb(array(select extract(epoch from w) from unnest(p_version.warn_before) w order by w desc)),
    'snooze_for', extract(epoch from p_version.snooze_for),
    'most_snoozes', p_version.most_snoozes,
    'rearm', p_version.rearm,
    'calendar', (
      select jsonb_build_object('calendar_id', c.calendar_id, 'version', c.version)
        from sla.calendar_version c
       where c.calendar_version_id = p_version.calendar_version_id),
    'bundle', jsonb_build_object('most', coalesce((p_version.document -> 'bundle' ->> 'most')::int, 5),
      'within', coalesce((p_version.document -> 'bundle' ->> 'within_seconds')::float, 30)),
    'levels', (
      select coalesce(jsonb_agg(jsonb_build_object('number', l.level, 'after', extract(epoch from l.after), 'who', l.who)
               order by l.level), '[]')
        from sla.policy_level l
       where l.policy_version_id = p_version.policy_version_id),
    'applied_at', p_version.applied_at,
    'applied_by', p_version.applied_by))
$$;
comment on function sla.describe_policy(sla.policy_version) is
  'A version of a policy as the API shows it; durations in seconds. What it leaves open is shown as it is taken: next_response as
first_response, bundle as five within 30 seconds.';
