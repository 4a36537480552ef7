create or replace function sla.apply_configuration(p_team_id text, p_configuration jsonb, p_applied_by text)
returns void
language plpgsql
as $$
declare
  v_policy jsonb;
  v_sha text;
  v_id bigint;
begin
  -- Instances that start together apply one after the other; the second finds nothing left to do.
  perform pg_advisory_xact_lock(7522);

  update sla.installation
     set agents_configured = (p_configuration ->> 'agents_configured')::boolean,
         ops_channel_id = p_configuration ->> 'ops_channel',
         roster_stale_after = make_interval(secs => (p_configuration ->> 'roster_stale_after_seconds')::float)
   where team_id = p_team_id;

  delete from sla.policy_rule;
  delete from sla.policy
   where policy_id <> all (array(select p ->> 'id' from jsonb_array_elements(p_configuration -> 'policies') p));
  for v_policy in select * from jsonb_array_elements(p_configuration -> 'policies') loop
    v_sha := encode(sha256(convert_to(v_policy::text, 'UTF8')), 'hex');
    select p.policy_version_id into v_id
      from sla.policy p
      join sla.policy_version v using (policy_version_id)
     where p.policy_id = v_policy ->> 'id'
       and v.sha256 = v_sha;
    if not found then
      insert into sla.policy_version (policy_id, version, name, snooze_for, rearm, first_response_after, document,
        sha256, applied_at, applied_by)
      select v_policy ->> 'id',
             1 + coalesce((select max(version) from sla.policy_version where policy_id = v_policy ->> 'id'), 0),
             v_policy ->> 'name', make_interval(secs => (v_policy ->> 'snooze_seconds')::float), v_policy ->> 'rearm',
             -- Without a target of its own a policy promises the last level's time.
             make_interval(secs => coalesce((v_policy ->> 'first_response_seconds')::float,
               (v_policy -> 'levels' -> -1 ->> 'after_seconds')::float)),
             v_policy, v_sha, sla.now(), p_applied_by
      returning policy_version_id into v_id;
      insert into sla.policy_level (policy_version_id, level, after, who)
      select v_id, l.level, make_interval(secs => (l.value ->> 'after_seconds')::float), l.value ->> 'who'
        from jsonb_array_elements(v_policy -> 'levels') with ordinality as l(value, level);
    end if;
    insert into sla.policy (policy_id, policy_version_id)
    values (v_policy ->> 'id', v_id)
        on conflict (policy_id) do update set policy_version_id = excluded.policy_version_id;
  end loop;

  insert into sla.policy_rule (position, predicate, policy_id)
  select r.position, (r.value ->> 'when')::jsonpath, r.value ->> 'policy'
    from jsonb_array_elements(p_configuration -> 'rules') with ordinality as r(value, position);

  delete from sla.target where team_id = p_team_id;
  insert into sla.target (team_id, name, kind, slack_id)
  select p_team_id, t.key, t.value ->> 'kind', t.value ->> 'slack_id'
    from jsonb_each(p_configuration -> 'targets') t;

  perform sla.watch_channels(p_team_id, p_configuration -> 'channels');
end
$$;
comment on function sla.apply_configuration(text, jsonb, text) is
  'Puts a checked configuration in force: policies that changed become new versions, rules, targets and watched channels
are replaced. Open tickets keep the version they started under.';
