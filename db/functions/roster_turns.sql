create or replace function sla.roster_turns(p_team_id text, p_from timestamptz, p_to timestamptz) returns setof timestamptz
language sql stable
as $$
  select turn.at
    from (
      select unnest(array[s.starts_at, s.ends_at]) as at
        from sla.shift s
        join sla.roster_calendar c using (team_id, calendar_id)
       where s.team_id = p_team_id
         and s.user_id is not null
         and s.ends_at > p_from
         and s.starts_at < p_to
         and c.retired_at is null
      union
      select unnest(array[o.starts_at, least(o.ends_at, o.ended_at)])
        from sla.roster_override o
       where o.team_id = p_team_id
         and o.ends_at > p_from
         and o.starts_at < p_to) turn
   where turn.at > p_from
     and turn.at < p_to
   order by turn.at
$$;
comment on function sla.roster_turns(text, timestamptz, timestamptz) is
  'The instants between two others at which it may change who is on shift; between them it does not.';
