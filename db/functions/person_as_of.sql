create or replace function sla.person_as_of(p_person sla.person, p_at timestamptz) returns sla.person
language sql stable
as $$
  select coalesce((
    select jsonb_populate_record(p_person, b.was)
      from sla.person_past b
     where b.team_id = p_person.team_id
       and b.user_id = p_person.user_id
       and b.until_at > p_at
     order by b.until_at
     limit 1), p_person)
$$;
comment on function sla.person_as_of(sla.person, timestamptz) is 'Somebody as they were at an instant, as far as we know.';
