create or replace function sla.record_sockets(p_team_id text, p_instance text, p_wanted int, p_open int,
  p_last_heard_at timestamptz, p_fault text) returns void
language sql
as $$
  delete from sla.socket_road
   where team_id = p_team_id
     and noted_at < clock_timestamp() - interval '10 minutes';

  insert into sla.socket_road (team_id, instance, wanted, open, last_heard_at, fault, noted_at)
  select i.team_id, p_instance, p_wanted, p_open, p_last_heard_at, p_fault, clock_timestamp()
    from sla.installation i
   where i.team_id = p_team_id
      on conflict (team_id, instance) do update
     set wanted = excluded.wanted, open = excluded.open, last_heard_at = excluded.last_heard_at, fault = excluded.fault,
         noted_at = excluded.noted_at
$$;
comment on function sla.record_sockets(text, text, int, int, timestamptz, text) is
  'How many sockets an instance has open of how many it wants, and why it cannot open one. Who is silent for 10 min is
forgotten. Sockets live on the real clock.';
