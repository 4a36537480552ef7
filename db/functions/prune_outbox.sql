create or replace function sla.prune_outbox(p_older_than interval, p_limit int default 5000) returns int
language plpgsql
as $$
declare
  v_before timestamptz := sla.now() - p_older_than;
  v_notifications int;
  v_syncs int;
begin
  delete from sla.notification
   where notification_id = any (array(
     select n.notification_id
       from sla.notification n
       left join sla.ticket t using (ticket_id)
      where n.state in ('sent', 'suppressed', 'failed')
        and n.created_at < v_before
        -- As long as somebody waits, an alarm that stands may have to be edited.
        and t.state is distinct from 'waiting'
        and not exists (
          select
            from sla.notification b
            join sla.ticket o using (ticket_id)
           where b.digest_id = n.notification_id and o.state = 'waiting')
      order by n.notification_id
      limit p_limit));
  get diagnostics v_notifications = row_count;

  delete from sla.roster_sync
   where sync_id = any (array(
     select s.sync_id
       from sla.roster_sync s
      where s.started_at < v_before
        and not exists (select from sla.shift f where f.first_sync_id = s.sync_id)
        and not exists (select from sla.shift f where f.last_sync_id = s.sync_id)
        and exists (
          select
            from sla.roster_sync newer
           where newer.team_id = s.team_id and newer.calendar_id = s.calendar_id and newer.started_at > s.started_at)
      order by s.sync_id
      limit p_limit));
  get diagnostics v_syncs = row_count;
  return v_notifications + v_syncs;
end
$$;
comment on function sla.prune_outbox(interval, int) is
  'Forgets what was told, or need not be told, longer ago than p_older_than, and readings of calendars to which no shift
goes back: at most p_limit of each at a time. Returns how many; what was told stays in the tickets'' histories.';
