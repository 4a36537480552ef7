create or replace function sla.find_people(p_written text) returns table (team_id text, user_id text)
language sql stable
as $$
  select p.team_id, p.user_id
    from sla.person p
   where p_written in (p.user_id, '@' || p.name, p.name, p.real_name)
      or p.email = lower(p_written)
   order by p.deleted, p.team_id, p.user_id
   limit 10
$$;
comment on function sla.find_people(text) is
  'Whom somebody means: by id, e-mail address, or name as it is written in Slack. Ten at most, those who have left last.';
