create or replace function sla.use_roster_sources(p_team_id text, p_sources jsonb) returns void
language sql
as $$
  insert into sla.roster_calendar as c (team_id, calendar_id, source)
  select p_team_id, asked.calendar_id, asked.source
    from (
      select distinct on (calendar_id) calendar_id, source
        from jsonb_to_recordset(p_sources) as s(calendar_id text, source text)
       order by calendar_id, source) asked
      on conflict (team_id, calendar_id) do update
     set retired_at = null, source = excluded.source
   where c.retired_at is not null
      or c.source <> excluded.source;

  update sla.roster_calendar
     set retired_at = sla.now()
   where team_id = p_team_id
     and retired_at is null
     and calendar_id not in (select s ->> 'calendar_id' from jsonb_array_elements(p_sources) s);
$$;
comment on function sla.use_roster_sources(text, jsonb) is
  'From now on shifts come from these sources alone: [{calendar_id, source: google, ical, user_group or file}]; those of others
count no longer, but stay for the record.';
