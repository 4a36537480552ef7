-- requires: heard_messages
create or replace function sla.answer_lost_mentions(p_message_ids bigint[]) returns void
language sql
as $$
  insert into sla.notification (key, kind, team_id, channel_id, thread_ts, to_user_id, created_at, next_attempt_at)
  select 'mention:slack:' || (m.w).channel_id || ':' || (m.w).ts, 'mention_help', (m.w).team_id, (m.w).channel_id,
         (m.w).thread_ts, (m.w).user_id, sla.now(), sla.now()
    from sla.heard_messages(p_message_ids) m
   where m.mentions_bot
     and not m.is_ours
     and m.role = 'agent'
     and (m.w).posted_at > sla.now() - interval '5 minutes'
     and not exists (
       select
         from sla.ticket_thread h
        where h.team_id = (m.w).team_id and h.channel_id = (m.w).channel_id and h.thread_ts = (m.w).thread_ts)
      on conflict (key) do nothing
$$;
comment on function sla.answer_lost_mentions(bigint[]) is
  'An agent who mentions the bot where there is no ticket is told, alone, where a mention does something.';
