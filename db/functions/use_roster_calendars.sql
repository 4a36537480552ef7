create or replace function sla.use_roster_calendars(p_team_id text, p_calendar_ids text[]) returns void
language sql
as $$
  insert into sla.roster_calendar as c (team_id, calendar_id)
  select p_team_id, asked
    from (select distinct unnest(p_calendar_ids) asked) a
      on conflict (team_id, calendar_id) do update set retired_at = null where c.retired_at is not null;

  update sla.roster_calendar
     set retired_at = sla.now()
   where team_id = p_team_id
     and retired_at is null
     and source = 'google'
     and calendar_id <> all (p_calendar_ids);
$$;
comment on function sla.use_roster_calendars(text, text[]) is
  'What a build from before 0013 calls in place of sla.use_roster_sources: it knows Google''s calendars alone.';
