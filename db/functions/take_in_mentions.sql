-- requires: heard_messages store_gestures read_cover
create or replace function sla.take_in_mentions(p_message_ids bigint[]) returns void
language plpgsql
as $$
begin
  perform sla.store_gestures(said.team_id, said.gestures)
     from (
      select (m.w).team_id,
             jsonb_agg(jsonb_build_object('source', 'slack:' || (m.w).channel_id || ':' || (m.w).ts, 'road', 'mention',
               'user_id', (m.w).user_id, 'channel_id', (m.w).channel_id, 'ts', (m.w).thread_ts,
               'at', (m.w).posted_at, 'said', (m.w).text)) as gestures
        from sla.heard_messages(p_message_ids) m
        left join sla.ticket_thread h on h.team_id = (m.w).team_id and h.channel_id = (m.w).channel_id
          and h.thread_ts = (m.w).thread_ts
        left join sla.ticket t on t.ticket_id = h.ticket_id
       where m.mentions_bot
         and not m.is_ours
         and (m.role = 'agent'
           -- A colleague who is no agent may still say who covers.
           or m.role = 'internal' and (
             select cover.verb is not null
               from sla.read_cover((m.w).text, (m.w).team_id, (m.i).bot_user_id, (m.w).user_id, null, (m.w).posted_at) cover))
         and coalesce((m.w).subtype, '') in ('', 'file_share', 'me_message', 'thread_broadcast')
         -- Only where no agents are configured can a colleague be the customer; there, he is.
         and (m.w).user_id is distinct from t.requester_id
       group by 1) said;
end
$$;
comment on function sla.take_in_mentions(bigint[]) is
  'Agents'' messages that mention the bot are commands: they go into the gestures'' inbox.';
