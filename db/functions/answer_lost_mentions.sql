create or replace function sla.answer_lost_mentions(p_message_ids bigint[]) returns void
language sql
as $$
  insert into sla.notification (key, kind, team_id, channel_id, thread_ts, to_user_id, created_at, next_attempt_at)
  select 'mention:slack:' || w.channel_id || ':' || w.ts, 'mention_help', w.team_id, w.channel_id, w.thread_ts,
         w.user_id, sla.now(), sla.now()
    from unnest(p_message_ids) m
    join sla.slack_watcher w on w.message_id = m
   where sla.mentions_bot(w)
     and not sla.is_ours(w)
     and w.posted_at > sla.now() - interval '5 minutes'
     and sla.role_of(w.team_id, w.user_id, w.posted_at) = 'agent'
     and not exists (
       select
         from sla.ticket_thread h
        where h.team_id = w.team_id and h.channel_id = w.channel_id and h.thread_ts = w.thread_ts)
      on conflict (key) do nothing
$$;
comment on function sla.answer_lost_mentions(bigint[]) is
  'An agent who mentions the bot where there is no ticket is told, alone, where a mention does something.';
