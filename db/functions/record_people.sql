create or replace function sla.record_people(p_team_id text, p_people jsonb) returns int
language sql
as $$
  with news as (
    select *
      from jsonb_to_recordset(p_people) as n(user_id text, name text, real_name text, email text, home_team_id text,
        is_bot boolean, is_restricted boolean, is_stranger boolean, deleted boolean, time_zone text)
  ), recorded as (
    insert into sla.person as p (team_id, user_id, name, real_name, email, home_team_id, is_bot, is_restricted,
      is_stranger, deleted, time_zone, updated_at)
    select distinct on (user_id) p_team_id, user_id, name, real_name, lower(email), home_team_id,
           coalesce(is_bot, false), coalesce(is_restricted, false), coalesce(is_stranger, false),
           coalesce(deleted, false), time_zone, sla.now()
      from news
     where user_id is not null
     order by user_id
        on conflict (team_id, user_id) do update
       set name = excluded.name, real_name = excluded.real_name, email = excluded.email,
           home_team_id = excluded.home_team_id, is_bot = excluded.is_bot, is_restricted = excluded.is_restricted,
           is_stranger = excluded.is_stranger, deleted = excluded.deleted,
           time_zone = coalesce(excluded.time_zone, p.time_zone), updated_at = excluded.updated_at
     where (p.name, p.real_name, p.email, p.home_team_id, p.is_bot, p.is_restricted, p.is_stranger, p.deleted, p.time_zone)
           is distinct from (excluded.name, excluded.real_name, excluded.email, excluded.home_team_id, excluded.is_bot,
             excluded.is_restricted, excluded.is_stranger, excluded.deleted, coalesce(excluded.time_zone, p.time_zone))
    returning 1
  )
  select count(*)::int from recorded
$$;
comment on function sla.record_people(text, jsonb) is
  'Adds or refreshes people: [{user_id, name, real_name, email, home_team_id, is_bot, is_restricted, is_stranger,
deleted, time_zone}]. Returns how many changed.';
