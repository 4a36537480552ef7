create or replace function sla.record_people(p_team_id text, p_people jsonb) returns int
language sql
as $$
  with news as (
    select *
      from jsonb_to_recordset(p_people) as n(user_id text, name text, real_name text, email text, home_team_id text,
        is_bot boolean, is_restricted boolean, is_stranger boolean, deleted boolean, time_zone text,
        enterprise_id text)
  ), past as (
    insert into sla.person_past (team_id, user_id, until_at, was)
    select p.team_id, p.user_id, sla.now(), w.was
      from (select distinct on (user_id) * from news order by user_id) n
      join sla.person p on p.team_id = p_team_id and p.user_id = n.user_id
     cross join lateral (
       select jsonb_build_object('home_team_id', p.home_team_id, 'enterprise_id', p.enterprise_id, 'is_bot', p.is_bot,
                'is_restricted', p.is_restricted, 'is_stranger', p.is_stranger) as was) w
     -- What nobody had told before is news to us, and no change.
     where (coalesce(p.home_team_id, n.home_team_id), coalesce(p.enterprise_id, n.enterprise_id), p.is_bot,
             p.is_restricted, p.is_stranger)
           is distinct from (n.home_team_id, n.enterprise_id, coalesce(n.is_bot, false),
             coalesce(n.is_restricted, false), coalesce(n.is_stranger, false))
        on conflict do nothing
  ), recorded as (
    insert into sla.person as p (team_id, user_id, name, real_name, email, home_team_id, is_bot, is_restricted,
      is_stranger, deleted, time_zone, enterprise_id, updated_at)
    select distinct on (user_id) p_team_id, user_id, name, real_name, lower(email), home_team_id,
           coalesce(is_bot, false), coalesce(is_restricted, false), coalesce(is_stranger, false),
           coalesce(deleted, false), time_zone, enterprise_id, sla.now()
      from news
     where user_id is not null
     order by user_id
        on conflict (team_id, user_id) do update
       set name = excluded.name, real_name = excluded.real_name, email = excluded.email,
           home_team_id = excluded.home_team_id, is_bot = excluded.is_bot, is_restricted = excluded.is_restricted,
           is_stranger = excluded.is_stranger, deleted = excluded.deleted,
           time_zone = coalesce(excluded.time_zone, p.time_zone), enterprise_id = excluded.enterprise_id,
           updated_at = excluded.updated_at
     where (p.name, p.real_name, p.email, p.home_team_id, p.is_bot, p.is_restricted, p.is_stranger, p.deleted, p.time_zone,
             p.enterprise_id)
           is distinct from (excluded.name, excluded.real_name, excluded.email, excluded.home_team_id, excluded.is_bot,
             excluded.is_restricted, excluded.is_stranger, excluded.deleted, coalesce(excluded.time_zone, p.time_zone),
             excluded.enterprise_id)
    returning 1
  )
  select count(*)::int from recorded
$$;
comment on function sla.record_people(text, jsonb) is
  'Adds or refreshes people: [{user_id, name, real_name, email, home_team_id, is_bot, is_restricted, is_stranger,
deleted, time_zone, enterprise_id}]. Returns how many changed. What decided a role before goes to sla.person_past.';
