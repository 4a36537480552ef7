create or replace function sla.renew_scan(p_team_id text, p_channel_id text, p_owner text, p_lease interval) returns void
language sql
as $$
  update sla.watched_channel
     set scan_until = clock_timestamp() + p_lease
   where team_id = p_team_id
     and channel_id = p_channel_id
     and scan_owner = p_owner
$$;
comment on function sla.renew_scan(text, text, text, interval) is 'A long scan keeps its lease: p_lease from now.';
