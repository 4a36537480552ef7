create or replace function sla.describe_setup(p_team_id text, p_channel_id text) returns jsonb
language sql stable
as $$
  select jsonb_build_object(
    'policies', (
      select coalesce(jsonb_agg(jsonb_build_object('policy_id', v.policy_id, 'name', v.name,
               'first_response_seconds', extract(epoch from v.first_response_after)) order by v.first_response_after, v.policy_id), '[]')
        from sla.policy p
        join sla.policy_version v using (policy_version_id)),
    'tiers', (
      -- As Postgres writes predicates: ($."tier" == "enterprise").
      select coalesce(jsonb_agg(tier order by position, tier), '[]')
        from (select m[1] as tier, min(r.position) as position
                from sla.policy_rule r
               cross join regexp_matches(r.predicate::text, '\$\."tier" == "([^"\\]+)"', 'g') m
               group by 1) said),
    'channel', (
      select jsonb_strip_nulls(jsonb_build_object('channel_id', w.channel_id, 'name', w.name, 'kind', w.kind,
               'facts', w.facts, 'escalate_in', w.escalate_in, 'source', w.source, 'set_by', s.set_by, 'set_at', s.set_at,
               'policy', (select v.name
                            from sla.policy_version v
                           where v.policy_version_id = sla.choose_policy(w.facts))))
        from sla.watched_channel w
        left join sla.channel_setup s using (team_id, channel_id)
       where w.team_id = p_team_id
         and w.channel_id = p_channel_id
         and w.unwatched_at is null))
$$;
comment on function sla.describe_setup(text, text) is
  'What /sla setup offers: {policies in force: [{policy_id, name, first_response_seconds}], tiers that rules ask for, channel:
how it is watched now, {channel_id, name, kind, facts, escalate_in, source, set_by, set_at, policy}, or null}.';
