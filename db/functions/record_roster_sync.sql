create or replace function sla.record_roster_sync(
  p_team_id text,
  p_calendar_id text,
  p_started_at timestamptz,
  p_window_from timestamptz,
  p_window_to timestamptz,
  p_events int,
  p_shifts jsonb
) returns bigint
language plpgsql
as $$
declare
  v_calendar sla.roster_calendar;
  v_sync_id bigint;
  v_shifts int := jsonb_array_length(p_shifts);
  v_removed int;
  v_added int;
  v_changed int;
begin
  insert into sla.roster_calendar (team_id, calendar_id) values (p_team_id, p_calendar_id)
      on conflict do nothing;
  select * into v_calendar
    from sla.roster_calendar
   where team_id = p_team_id and calendar_id = p_calendar_id
     for no key update;

  insert into sla.roster_sync (team_id, calendar_id, started_at, finished_at, window_from, window_to, outcome, events,
    shifts, unmatched)
  values (p_team_id, p_calendar_id, p_started_at, sla.now(), p_window_from, p_window_to,
    case when v_calendar.synced_from > p_started_at then 'superseded' else 'ok' end, p_events, v_shifts,
    (select count(*) from jsonb_array_elements(p_shifts) s where s ->> 'user_id' is null))
  returning sync_id into v_sync_id;

  -- Another instance began later and was faster: what we bring is older than what stands.
  if v_calendar.synced_from > p_started_at then return v_sync_id; end if;

  with news as (
    select * from sla.shifts_from_json(p_shifts)
  ), gone as (
    delete from sla.shift s
     where s.team_id = p_team_id
       and s.calendar_id = p_calendar_id
       and s.ends_at > p_window_from
       and s.starts_at < p_window_to
       and not exists (select from news n where n.event_id = s.event_id and n.person_text = s.person_text)
    returning 1
  )
  select count(*) into v_removed from gone;

  -- Two titles of one event may swap their people; the index on people must not see the state between.
  update sla.shift s
     set user_id = null, matched_by = null, tried = 'is being matched anew'
    from sla.shifts_from_json(p_shifts) n
   where s.team_id = p_team_id
     and s.calendar_id = p_calendar_id
     and s.event_id = n.event_id
     and s.person_text = n.person_text
     and s.user_id is distinct from n.user_id
     and s.user_id is not null;

  with news as (
    select * from sla.shifts_from_json(p_shifts)
  ), updated as (
    update sla.shift s
       set user_id = n.user_id, starts_at = coalesce(n.starts_at, s.starts_at), ends_at = n.ends_at, embedded = n.embedded,
           product = n.product, summary = n.summary, matched_by = n.matched_by, tried = n.tried, kind = n.kind
      from news n
     where s.team_id = p_team_id
       and s.calendar_id = p_calendar_id
       and s.event_id = n.event_id
       and s.person_text = n.person_text
       and (s.user_id, s.starts_at, s.ends_at, s.embedded, s.product, s.summary, s.matched_by, s.tried, s.kind)
           is distinct from (n.user_id, coalesce(n.starts_at, s.starts_at), n.ends_at, n.embedded, n.product, n.summary,
             n.matched_by, n.tried, n.kind)
    returning 1
  ), inserted as (
    insert into sla.shift (team_id, calendar_id, event_id, user_id, person_text, starts_at, ends_at, embedded, product,
      summary, matched_by, tried, kind, first_sync_id, last_sync_id)
    select p_team_id, p_calendar_id, n.event_id, n.user_id, n.person_text, coalesce(n.starts_at, p_started_at), n.ends_at,
           n.embedded, n.product, n.summary, n.matched_by, n.tried, n.kind, v_sync_id, v_sync_id
      from news n
     where not exists (
       select
         from sla.shift s
        where s.team_id = p_team_id
          and s.calendar_id = p_calendar_id
          and s.event_id = n.event_id
          and s.person_text = n.person_text)
    returning 1
  )
  select (select count(*) from updated), (select count(*) from inserted) into v_changed, v_added;

  update sla.shift s
     set last_sync_id = v_sync_id
    from sla.shifts_from_json(p_shifts) n
   where s.team_id = p_team_id
     and s.calendar_id = p_calendar_id
     and s.event_id = n.event_id
     and s.person_text = n.person_text
     and s.last_sync_id <> v_sync_id;

  update sla.roster_sync
     set added = v_added, changed = v_changed, removed = v_removed
   where sync_id = v_sync_id;
  update sla.roster_calendar
     set synced_at = sla.now(), synced_from = p_started_at
   where team_id = p_team_id and calendar_id = p_calendar_id;
  return v_sync_id;
end
$$;
comment on function sla.record_roster_sync(text, text, timestamptz, timestamptz, timestamptz, int, jsonb) is
  'Makes the shifts of one source, as far as they touch [p_window_from, p_window_to), what was read from it at
p_started_at: new ones come, changed ones change, missing ones go, equal ones stay as they are. p_shifts: [{event_id,
user_id or null, person_text, starts_at (null: since the reading that first brought it), ends_at (null: until further notice),
embedded, product, summary, matched_by: email, organizer, name, user_group or id, tried, kind: shift or out_of_office}].
Returns the id of the reading. A reading that began before the one in force is noted and changes nothing.';
