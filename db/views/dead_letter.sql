create or replace view sla.dead_letter as
  select n.notification_id, n.team_id, n.kind, n.ticket_id, n.level, n.channel_id, c.name as channel_name, n.thread_ts, n.error,
         n.attempt, n.created_at, n.attempt_at,
         case when n.kind in ('escalation', 'warning') then t.state is distinct from 'waiting' else false end as is_over
    from sla.notification n
    left join sla.ticket t using (ticket_id)
    left join sla.watched_channel c on c.team_id = n.team_id and c.channel_id = n.channel_id
   where n.state = 'failed'
     and n.digest_id is null
     and n.kind <> 'gesture_answer';
comment on view sla.dead_letter is
  'What Slack refused for good and nobody sent again, with Slack''s reason: for "SlaBuddy outbox".';
