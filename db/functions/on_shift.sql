-- requires: overrides_at shifts_at
create or replace function sla.on_shift(p_team_id text, p_at timestamptz, p_include_embedded boolean default true)
returns table (user_id text, embedded boolean, product text, starts_at timestamptz, ends_at timestamptz, shift_id bigint,
  calendar_id text, event_id text, sync_id bigint, override_id bigint, covers_user_id text)
language plpgsql stable
as $$
#variable_conflict use_column
declare
  v_duty jsonb;
  v_said int := 0;
  v_override sla.roster_override;
begin
  select jsonb_agg(jsonb_build_object('user_id', s.user_id, 'embedded', s.embedded, 'product', s.product,
           'starts_at', s.starts_at, 'ends_at', s.ends_at, 'shift_id', s.shift_id, 'calendar_id', s.calendar_id,
           'event_id', s.event_id, 'sync_id', s.last_sync_id, 'said', 0,
           'away', coalesce(p.deleted, false) or exists (
             select
               from sla.shifts_at(p_team_id, p_at) a
              where a.user_id = s.user_id
                and a.kind = 'out_of_office')))
    into v_duty
    from sla.shifts_at(p_team_id, p_at) s
    left join sla.person p on p.team_id = s.team_id and p.user_id = s.user_id
   where s.kind = 'shift';
  v_duty := coalesce(v_duty, '[]');

  -- What was said over the calendar, one after the other.
  for v_override in select * from sla.overrides_at(p_team_id, p_at) loop
    v_said := v_said + 1;
    if v_override.kind = 'cover' and v_override.covered_user_id is null then
      v_duty := v_duty || jsonb_build_object('user_id', v_override.user_id, 'embedded', false,
        'starts_at', v_override.starts_at, 'ends_at', v_override.ends_at, 'override_id', v_override.override_id,
        'said', v_said, 'away', false);
    else
      v_duty := coalesce((
        select jsonb_agg(case
                 when d ->> 'user_id' <> coalesce(v_override.covered_user_id, v_override.user_id) then d
                 else d || '{"away": true}' end)
          from jsonb_array_elements(v_duty) d
         -- Whoever takes somebody's shifts takes them from those who took them before.
         where d ->> 'covers_user_id' is distinct from v_override.covered_user_id
            or v_override.covered_user_id is null), '[]')
        || coalesce((
        select jsonb_agg(d || jsonb_build_object('user_id', v_override.user_id, 'away', false, 'said', v_said,
                 'override_id', v_override.override_id, 'covers_user_id', v_override.covered_user_id,
                 'starts_at', greatest((d ->> 'starts_at')::timestamptz, v_override.starts_at),
                 'ends_at', least((d ->> 'ends_at')::timestamptz, v_override.ends_at)))
          from jsonb_array_elements(v_duty) d
         where v_override.kind = 'cover'
           and d ->> 'user_id' = v_override.covered_user_id), '[]');
    end if;
  end loop;

  return query
  select best.user_id, best.embedded, best.product, best.starts_at, best.ends_at, best.shift_id, best.calendar_id,
         best.event_id, best.sync_id, best.override_id, best.covers_user_id
    from (
      -- What was said last goes before the calendar; of the calendar's, the embedded shift says where somebody is.
      select distinct on (d.user_id) d.*
        from jsonb_to_recordset(v_duty) as d(user_id text, embedded boolean, product text, starts_at timestamptz,
          ends_at timestamptz, shift_id bigint, calendar_id text, event_id text, sync_id bigint, override_id bigint,
          covers_user_id text, said int, away boolean)
       where not d.away
       order by d.user_id, d.said desc, d.embedded desc, d.ends_at desc, d.shift_id) best
   where p_include_embedded or not best.embedded;
end
$$;
comment on function sla.on_shift(text, timestamptz, boolean) is
  'Who is on shift at an instant, each person once, with the shift, the reading and the override that prove it. A shift covers
its start and not its end (infinity: until further notice). Whoever is out of office or has left the workspace is not on shift.
Overrides go over the calendar in the order they were said: "off" takes a person off; "cover" puts one on, not embedded; a cover in
somebody''s place takes over exactly the shifts that person has, absent or not, with their embedding, and takes them from whoever
took them before. People whose shift is an embedded one are left out when p_include_embedded is false.';
