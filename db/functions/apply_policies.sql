create or replace function sla.apply_policies(p_policies jsonb, p_applied_by text)
returns table (policy_id text, version int, sha256 text, is_new boolean)
language plpgsql
as $$
#variable_conflict use_column
declare
  v_policy jsonb;
  v_sha text;
  v_id bigint;
  v_calendar_version_id bigint;
begin
  -- Instances that start together apply one after the other; the second finds nothing left to do.
  perform sla.lock_policies();
  perform sla.apply_calendars(coalesce(p_policies -> 'calendars', '[]'), p_applied_by);

  delete from sla.policy_rule;
  delete from sla.policy
   where policy_id <> all (array(select p ->> 'id' from jsonb_array_elements(p_policies -> 'policies') p));
  for v_policy in select jsonb_strip_nulls(p) from jsonb_array_elements(p_policies -> 'policies') p loop
    v_calendar_version_id := null;
    if v_policy ? 'calendar' then
      select c.calendar_version_id into v_calendar_version_id
        from sla.calendar c
       where c.calendar_id = v_policy ->> 'calendar';
      if not found then
        raise exception 'policy % counts in a calendar % that is not given', v_policy ->> 'id', v_policy ->> 'calendar'
          using errcode = 'SLA06', hint = 'add it to calendars, or leave the calendar away: the policy is 24x7 then';
      end if;
    end if;
    v_sha := encode(sha256(convert_to(v_policy::text, 'UTF8')), 'hex');
    is_new := false;
    select v.policy_version_id, v.version into v_id, version
      from sla.policy p
      join sla.policy_version v using (policy_version_id)
     where p.policy_id = v_policy ->> 'id'
       and v.sha256 = v_sha
       and v.calendar_version_id is not distinct from v_calendar_version_id;
    if not found then
      is_new := true;
      insert into sla.policy_version (policy_id, version, name, snooze_for, rearm, first_response_after,
        next_response_after, resolution_after, warn_before, most_snoozes, calendar_version_id, document, sha256,
        applied_at, applied_by)
      select v_policy ->> 'id',
             1 + coalesce((select max(o.version) from sla.policy_version o where o.policy_id = v_policy ->> 'id'), 0),
             coalesce(v_policy ->> 'name', v_policy ->> 'id'),
             make_interval(secs => coalesce((v_policy ->> 'snooze_seconds')::float, 1800)),
             coalesce(v_policy ->> 'rearm', 'timer'), promised.first, coalesce(promised.next, promised.first),
             promised.resolution,
             array(select make_interval(secs => w::float)
                     from jsonb_array_elements_text(coalesce(v_policy -> 'warn_before_seconds', '[]')) w
                    order by w::float desc),
             (v_policy ->> 'most_snoozes')::int, v_calendar_version_id, v_policy, v_sha, sla.now(), p_applied_by
        from (
          -- Without a target of its own a policy promises the last level's time.
          select make_interval(secs => coalesce((v_policy ->> 'first_response_seconds')::float,
                   (v_policy -> 'levels' -> -1 ->> 'after_seconds')::float)) as first,
                 make_interval(secs => (v_policy ->> 'next_response_seconds')::float) as next,
                 make_interval(secs => (v_policy ->> 'resolution_seconds')::float) as resolution) promised
      returning policy_version_id, version into v_id, version;
      insert into sla.policy_level (policy_version_id, level, after, who)
      select v_id, l.level, make_interval(secs => (l.value ->> 'after_seconds')::float), l.value ->> 'who'
        from jsonb_array_elements(v_policy -> 'levels') with ordinality as l(value, level);
    end if;
    insert into sla.policy (policy_id, policy_version_id)
    values (v_policy ->> 'id', v_id)
        on conflict on constraint policy_pkey do update set policy_version_id = excluded.policy_version_id;
    policy_id := v_policy ->> 'id';
    sha256 := v_sha;
    return next;
  end loop;

  insert into sla.policy_rule (position, predicate, policy_id)
  select r.position, (r.value ->> 'when')::jsonpath, r.value ->> 'policy'
    from jsonb_array_elements(p_policies -> 'rules') with ordinality as r(value, position);
end
$$;
comment on function sla.apply_policies(jsonb, text) is
  'Puts calendars, policies and rules in force; what changed becomes a new immutable version, with its hash and who
applied it. Open tickets keep the version they started under. Returns each policy''s version in force. Error SLA06: a
policy names a calendar that is not given.';
