create or replace function sla.overrides_at(p_team_id text, p_at timestamptz) returns setof sla.roster_override
language sql stable
as $$
  select o.*
    from sla.roster_override o
   where o.team_id = p_team_id
     and o.starts_at <= p_at
     and o.ends_at > p_at
     and (o.ended_at is null or o.ended_at > p_at)
     and not exists (
       select
         from sla.person p
        where p.team_id = o.team_id
          and p.user_id = o.user_id
          and p.deleted)
   order by o.said_at, o.override_id
$$;
comment on function sla.overrides_at(text, timestamptz) is
  'The overrides in force at an instant, in the order they were said; those of people who left the workspace are none.';
