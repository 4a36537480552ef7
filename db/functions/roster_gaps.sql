-- requires: on_shift roster_turns roster_known_until
create or replace function sla.roster_gaps(p_team_id text, p_from timestamptz, p_to timestamptz)
returns table (starts_at timestamptz, ends_at timestamptz)
language plpgsql stable
as $$
#variable_conflict use_column
declare
  v_known timestamptz := sla.roster_known_until(p_team_id);
  v_to timestamptz := least(p_to, v_known);
  v_calendars bigint[];
  v_always boolean;
begin
  if v_to <= p_from or not exists (
    select
      from sla.roster_calendar c
     where c.team_id = p_team_id
       and c.retired_at is null) then
    return;
  end if;
  -- When somebody on shift can be told: the open hours of the policies in force that tell them.
  select array_agg(distinct v.calendar_version_id), bool_or(v.calendar_version_id is null)
    into v_calendars, v_always
    from sla.policy p
    join sla.policy_version v using (policy_version_id)
   where exists (
     select
       from sla.policy_level l
      where l.policy_version_id = v.policy_version_id
        and l.who in ('on_shift', 'on_shift.non_embedded'));

  return query
  with turn as (
    select p_from as at
    union
    select sla.roster_turns(p_team_id, p_from, v_to)
    union
    select edge.at
      from sla.calendar_span s
     cross join lateral unnest(array[s.starts_at, s.ends_at]) as edge(at)
     where s.calendar_version_id = any (v_calendars)
       and not v_always
       and edge.at > p_from
       and edge.at < v_to
  ), stretch as (
    select t.at as starts_at, lead(t.at, 1, v_to) over (order by t.at) as ends_at,
           not exists (select from sla.on_shift(p_team_id, t.at)) and (v_always or exists (
             select
               from sla.calendar_span s
              where s.calendar_version_id = any (v_calendars)
                and s.starts_at <= t.at
                and s.ends_at > t.at)) as is_gap
      from turn t
  ), numbered as (
    select s.*, row_number() over (order by s.starts_at) - row_number() over (partition by is_gap order by s.starts_at) as run
      from stretch s
  )
  select min(n.starts_at), case when max(n.ends_at) = v_known then 'infinity' else max(n.ends_at) end
    from numbered n
   where n.is_gap
   group by n.run
   order by 1;
end
$$;
comment on function sla.roster_gaps(text, timestamptz, timestamptz) is
  'When nobody at all will be on shift between two instants, although a policy in force that tells people on shift counts then.
ends_at is infinity where the roster is known no further. Nothing where no source is configured.';
