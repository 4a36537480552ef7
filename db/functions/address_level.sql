create or replace function sla.address_level(p_team_id text, p_policy_version_id bigint, p_level int, p_at timestamptz)
returns jsonb
language plpgsql stable
as $$
declare
  v_asked text;
  v_nobody jsonb := '[]';
  v_users jsonb;
  v_level record;
  v_target record;
begin
  for v_level in
    select level, who
      from sla.policy_level
     where policy_version_id = p_policy_version_id
       and level >= p_level
     order by level
  loop
    v_asked := coalesce(v_asked, v_level.who);
    if v_level.who in ('on_shift', 'on_shift.non_embedded') then
      select jsonb_agg(jsonb_strip_nulls(to_jsonb(s) || jsonb_build_object('ends_at', nullif(s.ends_at, 'infinity'),
               'name', coalesce(nullif(p.real_name, ''), p.name, s.user_id)))
               order by s.user_id) into v_users
        from sla.on_shift(p_team_id, p_at, v_level.who = 'on_shift') s
        left join sla.person p on p.team_id = p_team_id and p.user_id = s.user_id;
      if v_users is not null then
        return jsonb_build_object('asked', v_asked, 'told', v_level.who, 'nobody', v_nobody, 'users', v_users,
          'readings', (
            select coalesce(jsonb_agg(jsonb_build_object('sync_id', r.sync_id, 'calendar_id', r.calendar_id,
                     'started_at', r.started_at) order by r.sync_id), '[]')
              from sla.roster_sync r
             where r.sync_id in (select (u ->> 'sync_id')::bigint from jsonb_array_elements(v_users) u)),
          'roster_synced_at', sla.roster_synced_at(p_team_id));
      end if;
    else
      select kind, slack_id into v_target
        from sla.target
       where team_id = p_team_id
         and name = v_level.who;
      if found then
        return jsonb_build_object('asked', v_asked, 'told', v_level.who, 'nobody', v_nobody,
          v_target.kind, v_target.slack_id);
      end if;
    end if;
    v_nobody := v_nobody || to_jsonb(v_level.who);
  end loop;
  return jsonb_build_object('asked', v_asked, 'told', null, 'nobody', v_nobody);
end
$$;
comment on function sla.address_level(text, bigint, int, timestamptz) is
  'Whom a level reaches at an instant: {asked, told, nobody: [targets passed over], users | usergroup | user | channel}. Of people
on shift users says {user_id, name, embedded, product, starts_at, ends_at, shift_id, calendar_id, event_id, sync_id, override_id,
covers_user_id}, and readings which readings of the calendars they come from: [{sync_id, calendar_id, started_at}]. Where nobody is
on shift the next level''s target is addressed; told is null when the whole ladder reaches nobody.';
