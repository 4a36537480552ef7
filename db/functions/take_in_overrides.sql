-- requires: role_of
create or replace function sla.take_in_overrides(p_gesture_ids bigint[]) returns void
language plpgsql
as $$
declare
  -- As long as a span of time may be that people write.
  c_longest constant interval := '31 days';
  v_gesture sla.slack_gesture;
  v_person text;
  v_starts timestamptz;
  v_ends timestamptz;
  v_overrides bigint[];
  v_outcome text;
begin
  for v_gesture in
    select *
      from sla.slack_gesture
     where gesture_id = any (p_gesture_ids)
       and verb in ('cover', 'off', 'uncover')
     order by at, gesture_id
  loop
    v_person := coalesce(v_gesture.person_id, v_gesture.user_id);
    v_starts := coalesce(v_gesture.from_at, v_gesture.at);
    v_ends := coalesce(v_gesture.until_at, v_starts + v_gesture.hold_for);
    v_overrides := '{}';
    v_outcome := v_gesture.outcome;
    -- A key of the API was given the right itself.
    if v_gesture.road <> 'api' and coalesce(sla.role_of(v_gesture.team_id, v_gesture.user_id, v_gesture.at), '') not in ('agent', 'internal') then
      v_outcome := 'not_agent';
    elsif v_outcome is not null then
      null;
    elsif v_gesture.verb = 'uncover' then
      with ended as (
        update sla.roster_override
           set ended_at = v_gesture.at, ended_by = v_gesture.user_id
         where team_id = v_gesture.team_id
           and ended_at is null
           and ends_at > v_gesture.at
           and case when v_gesture.override_id is not null then override_id = v_gesture.override_id
                    else kind = case v_gesture.reason when 'back' then 'off' else 'cover' end
                     and user_id = v_person and said_at <= v_gesture.at
                     and (v_gesture.covered_id is null or covered_user_id = v_gesture.covered_id) end
        returning override_id
      )
      select coalesce(array_agg(override_id), '{}') into v_overrides from ended;
      v_outcome := case when v_overrides = '{}' then 'nothing_changes' else 'done' end;
    elsif v_ends is null or v_ends <= v_starts or v_ends > v_starts + c_longest
       -- A person may be heard late; a program that speaks of what is over has made a mistake.
       or v_gesture.road = 'api' and v_ends <= v_gesture.at then
      v_outcome := 'until_missing';
    else
      -- A guest or a bot is nobody's replacement. Without Slack nobody says who people are.
      select min(case
               when p.user_id is null and i.bot_user_id = '' then null
               when p.user_id is null or p.is_bot or p.is_restricted or p.is_stranger then 'unknown_person'
               when p.deleted and asked.user_id = v_person then 'left' end) into v_outcome
        from unnest(array[v_person, v_gesture.covered_id]) asked(user_id)
        join sla.installation i on i.team_id = v_gesture.team_id
        left join sla.person p on p.team_id = v_gesture.team_id and p.user_id = asked.user_id
       where asked.user_id is not null;
      v_outcome := coalesce(v_outcome, case
        when v_person = v_gesture.covered_id then 'nothing_changes'
        when v_gesture.covered_id is not null
         and not exists (
           select
             from sla.shift s
             join sla.roster_calendar c using (team_id, calendar_id)
            where s.team_id = v_gesture.team_id
              and s.user_id = v_gesture.covered_id
              and s.kind = 'shift'
              and s.ends_at > v_starts
              and s.starts_at < v_ends
              and c.retired_at is null)
         and not exists (
           select
             from sla.roster_override o
            where o.team_id = v_gesture.team_id
              and o.user_id = v_gesture.covered_id
              and o.kind = 'cover'
              and o.ends_at > v_starts
              and o.starts_at < v_ends
              and o.ended_at is null) then 'no_shift'
        else 'done' end);
      if v_outcome = 'done' then
        with said as (
          insert into sla.roster_override (team_id, source, kind, user_id, covered_user_id, starts_at, ends_at, said_by,
            said_at, recorded_at)
          values (v_gesture.team_id, v_gesture.source, v_gesture.verb, v_person, v_gesture.covered_id, v_starts, v_ends,
            v_gesture.user_id, v_gesture.at, sla.now())
              on conflict (team_id, source) do nothing
          returning override_id
        )
        select array_agg(override_id) into v_overrides from said;
      end if;
    end if;

    update sla.slack_gesture
       set outcome = v_outcome, override_id = coalesce(v_overrides[1], override_id)
     where gesture_id = v_gesture.gesture_id;
    insert into sla.notification (key, kind, team_id, channel_id, details, created_at, next_attempt_at)
    select notice.name || ':' || o.override_id, 'ops_notice', o.team_id, i.ops_channel_id,
           jsonb_build_object('notice', notice.name, 'override', sla.describe_override(o.override_id)), sla.now(), sla.now()
      from sla.roster_override o
      join sla.installation i using (team_id)
     cross join (select case v_gesture.verb when 'uncover' then 'override_ended' else 'override_set' end as name) notice
     where o.override_id = any (v_overrides)
       and i.ops_channel_id is not null
        on conflict (key) do nothing;
  end loop;
end
$$;
comment on function sla.take_in_overrides(bigint[]) is
  'Gestures that speak of the roster become overrides, or end them; each gets its outcome, and the ops channel hears of it. Agents
and colleagues may, and programs whose key may; what was said too late to matter is kept for the record.';
