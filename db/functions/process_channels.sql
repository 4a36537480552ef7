create or replace function sla.process_channels(p_owner text, p_lease interval, p_limit int default 1)
returns table (team_id text, channel_id text, name text, oldest_ts text, asked_at timestamptz)
language plpgsql
as $$
declare
  v_channels text[];
begin
  v_channels := array(
    select c.team_id || '/' || c.channel_id
      from sla.watched_channel c
     where c.unwatched_at is null
       and c.next_scan_at <= sla.now()
       -- Leases run on the real clock: a process that died holds them in real time.
       and (c.scan_until is null or c.scan_until < clock_timestamp())
     order by c.next_scan_at
     limit p_limit
       for no key update skip locked);
  return query
  update sla.watched_channel c
     set scan_owner = p_owner, scan_until = clock_timestamp() + p_lease
   where c.team_id || '/' || c.channel_id = any (v_channels)
  returning c.team_id, c.channel_id, c.name, sla.scan_from(c), sla.now();
end
$$;
comment on function sla.process_channels(text, interval, int) is
  'Hands out channels that are due for a scan, each under a lease of p_lease. Scan them with what oldest_ts says (null:
from the beginning), then call sla.finish_scan or sla.fail_scan.';
