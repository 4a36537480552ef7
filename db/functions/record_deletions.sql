-- requires: refold
create or replace function sla.record_deletions(p_team_id text, p_deletions jsonb) returns int
language plpgsql
as $$
declare
  v_now timestamptz := sla.now();
  v_tickets bigint[];
begin
  -- A deletion may be heard before its message: what stands here already opens nothing any more.
  insert into sla.slack_watcher as w (team_id, channel_id, ts, thread_ts, posted_at, subtype, heard_by, heard_at, deleted_at)
  select distinct on (d.channel_id, d.ts) p_team_id, d.channel_id, d.ts, d.ts, sla.ts_to_instant(d.ts), 'tombstone', 'event',
         v_now, coalesce(d.at, v_now)
    from jsonb_to_recordset(p_deletions) as d(channel_id text, ts text, at timestamptz)
    join sla.watched_channel c on c.team_id = p_team_id and c.channel_id = d.channel_id and c.unwatched_at is null
   where sla.ts_to_instant(d.ts) is not null
   order by d.channel_id, d.ts, d.at
      on conflict (team_id, channel_id, ts) do update
     set text = '', attachments = null, deleted_at = coalesce(w.deleted_at, excluded.deleted_at);

  v_tickets := array(
    select h.ticket_id
      from jsonb_to_recordset(p_deletions) as d(channel_id text, ts text)
      join sla.ticket_thread h on h.team_id = p_team_id and h.channel_id = d.channel_id and h.thread_ts = d.ts);
  if v_tickets = '{}' then
    return 0;
  end if;
  perform sla.lock_tickets(v_tickets);
  insert into sla.ticket_event (ticket_id, kind, at, source, reason, recorded_at)
  select t.ticket_id, 'cancelled', greatest(w.deleted_at, t.opened_at), 'deleted:' || h.channel_id || ':' || h.thread_ts,
         'its message was deleted in Slack', v_now
    from sla.ticket t
    join sla.ticket_thread h using (ticket_id)
    join sla.slack_watcher w on w.team_id = h.team_id and w.channel_id = h.channel_id and w.ts = h.thread_ts
   where t.ticket_id = any (v_tickets)
      on conflict (ticket_id, source) do nothing;
  perform sla.refold(v_tickets);
  return cardinality(v_tickets);
end
$$;
comment on function sla.record_deletions(text, jsonb) is
  'Messages were deleted in Slack: [{channel_id, ts, at}]; at is when, or now. Their text is emptied. A deleted root cancels
its ticket, visibly; a deleted reply still counts. Returns how many tickets are concerned.';
