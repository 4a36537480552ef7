-- requires: gesture_details
create or replace function sla.answer_gestures(p_gesture_ids bigint[]) returns void
language sql
as $$
  insert into sla.notification as n (key, kind, team_id, channel_id, thread_ts, to_user_id, ticket_id, details, created_at,
    next_attempt_at)
  select 'gesture:' || g.source, 'gesture_answer', g.team_id, g.channel_id,
         case when h.thread_ts is not null then h.thread_ts
              when g.road = 'mention' and not is_root.yes then g.ts end,
         g.user_id, g.ticket_id,
         sla.gesture_details(g), sla.now(), sla.now()
    from sla.slack_gesture g
    left join sla.ticket_thread h on h.ticket_id = g.ticket_id and h.channel_id = g.channel_id
   cross join lateral (select g.source = 'slack:' || g.channel_id || ':' || g.ts as yes) is_root
   where g.gesture_id = any (p_gesture_ids)
     and g.channel_id is not null
     -- An answer that comes long after the question would only startle.
     and g.at > sla.now() - interval '5 minutes'
     and case g.road
       -- Whoever is no agent may mention the bot like anybody else, and put what emoji they like.
       -- In a conversation with the bot alone nobody else could answer.
       when 'mention' then g.outcome <> 'not_agent' or g.channel_id like 'D%'
       when 'reaction' then g.outcome not in ('done', 'not_agent', 'no_ticket', 'nothing_changes', 'not_claimed')
       when 'button' then true
       when 'modal' then true
       -- A command is answered at once by what it came through.
       else false
     end
      -- Said before its thread was known: the answer not yet given is the one that counts now.
      on conflict (key) do update
     set ticket_id = excluded.ticket_id, details = excluded.details, thread_ts = excluded.thread_ts
   where n.state = 'pending'
$$;
comment on function sla.answer_gestures(bigint[]) is
  'Orders an answer, to that person alone, for mentions, buttons and modals, and for emoji that could not do what they stand for.';
