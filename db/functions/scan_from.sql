create or replace function sla.scan_from(p_channel sla.watched_channel) returns text
language sql stable
as $$
  -- A quiet channel is read from its last scan on; a thread that is not quiet keeps its root in view.
  select case when p_channel.heard_through_at is not null then
    coalesce(
      least(
        (select min(w.thread_ts collate "C")
           from sla.slack_watcher w
          where w.team_id = p_channel.team_id
            and w.channel_id = p_channel.channel_id
            and w.posted_at >= p_channel.heard_through_at - interval '7 days'),
        to_char(extract(epoch from p_channel.heard_through_at - interval '10 seconds'), 'FM99999999990.000000')),
      '0')
  end
$$;
comment on function sla.scan_from(sla.watched_channel) is
  'The ts from which a scan reads the history: the root of the oldest thread with a message in the last 7 days; null
before the first complete scan.';
