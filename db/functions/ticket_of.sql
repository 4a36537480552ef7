create or replace function sla.ticket_of(p_team_id text, p_channel_id text, p_ts text) returns bigint
language sql stable
as $$
  select coalesce(
    (select h.ticket_id
       from sla.ticket_thread h
      where h.team_id = p_team_id and h.channel_id = p_channel_id and h.thread_ts = p_ts),
    (select h.ticket_id
       from sla.slack_watcher w
       join sla.ticket_thread h using (team_id, channel_id, thread_ts)
      where w.team_id = p_team_id and w.channel_id = p_channel_id and w.ts = p_ts),
    (select n.ticket_id
       from sla.notification n
      where n.team_id = p_team_id and n.posted_channel_id = p_channel_id and n.posted_ts = p_ts
        and n.kind in ('escalation', 'warning', 'breach', 'ops_notice')))
$$;
comment on function sla.ticket_of(text, text, text) is
  'The ticket a message belongs to: as its root, as something said in its thread, or as a post of ours about it, wherever
that stands. Null: none.';
