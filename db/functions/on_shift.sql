create or replace function sla.on_shift(p_team_id text, p_at timestamptz, p_include_embedded boolean default true)
returns table (user_id text, shift_id bigint, embedded boolean, product text, ends_at timestamptz, sync_id bigint)
language sql stable
as $$
  select user_id, shift_id, embedded, product, ends_at, sync_id
    from (
      -- Somebody with both kinds at once is embedded: the ordinary shift says where they are from, this where they are.
      select distinct on (s.user_id)
             s.user_id, s.shift_id, s.embedded, s.product, s.ends_at, s.last_sync_id sync_id
        from sla.shift s
        join sla.roster_calendar c using (team_id, calendar_id)
        left join sla.person p on p.team_id = s.team_id and p.user_id = s.user_id
       where s.team_id = p_team_id
         and s.user_id is not null
         and s.ends_at > p_at
         and s.starts_at <= p_at
         and c.retired_at is null
         and p.deleted is not true
       order by s.user_id, s.embedded desc, s.ends_at desc, s.shift_id) person
   where p_include_embedded or not embedded
$$;
comment on function sla.on_shift(text, timestamptz, boolean) is
  'Who is on shift at an instant, each person once, with the shift and the reading that prove it. A shift covers its
start and not its end. People whose shift is an embedded one are left out when p_include_embedded is false.';
