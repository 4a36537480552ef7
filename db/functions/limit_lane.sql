create or replace function sla.limit_lane(p_team_id text, p_way text, p_channel_id text, p_for interval) returns void
language plpgsql
as $$
declare
  v_now timestamptz := sla.now();
begin
  insert into sla.sending_lane as l (team_id, way, channel_id, booked_until, free_at, limited_at)
  values (p_team_id, p_way, case when p_way = 'post' then coalesce(p_channel_id, '?') else '' end, v_now, v_now + p_for, v_now)
      on conflict (team_id, way, channel_id) do update
     set free_at = greatest(l.free_at, excluded.free_at), limited_at = excluded.limited_at;
  -- Slack does not say whom a limit is for. Where several channels meet one at once, it is for all of them.
  insert into sla.sending_lane as l (team_id, way, channel_id, booked_until, free_at, limited_at)
  select p_team_id, p_way, '', v_now, v_now + p_for, v_now
   where p_way = 'post'
     and 3 <= (
       select count(*)
         from sla.sending_lane c
        where c.team_id = p_team_id
          and c.way = p_way
          and c.channel_id <> ''
          and c.limited_at > v_now - interval '5 seconds')
      on conflict (team_id, way, channel_id) do update
     set free_at = greatest(l.free_at, excluded.free_at), limited_at = excluded.limited_at;
end
$$;
comment on function sla.limit_lane(text, text, text, interval) is
  'Slack asked to wait: the posts of that channel do, or whatever else goes by that method. Three channels within five
seconds are the whole workspace; edits and answers are asked for by other methods and go on.';
