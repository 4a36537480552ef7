create or replace function sla.turn_messages_into_events(p_message_ids bigint[]) returns void
language plpgsql
as $$
declare
  v_new bigint[];
  v_touched bigint[];
begin
  perform sla.lock_threads(p_message_ids);

  -- Roots open tickets.
  with root as materialized (
    select w.team_id, w.channel_id, w.ts, w.user_id, w.posted_at, c.kind, c.watched_at, facts.known as facts,
           sla.choose_policy(facts.known) as policy_version_id,
           nextval(pg_get_serial_sequence('sla.ticket', 'ticket_id')) as ticket_id
      from unnest(p_message_ids) m
      join sla.slack_watcher w on w.message_id = m
      join sla.watched_channel c using (team_id, channel_id)
     cross join lateral (select c.facts || sla.message_facts(w, c.fact_patterns) as known) facts
     where sla.opens_ticket(w, c, facts.known)
       and not exists (
         select
           from sla.ticket_thread t
          where t.team_id = w.team_id and t.channel_id = w.channel_id and t.thread_ts = w.ts)
  ), ticket as (
    insert into sla.ticket (ticket_id, team_id, channel_id, kind, requester_id, facts, opened_at, policy_version_id,
      state, armed_at)
    overriding system value
    select ticket_id, team_id, channel_id, kind, user_id, facts, posted_at, policy_version_id,
           case when policy_version_id is null then 'no_policy' else 'waiting' end, posted_at
      from root
  ), thread as (
    insert into sla.ticket_thread (team_id, channel_id, thread_ts, ticket_id, role)
    select team_id, channel_id, ts, ticket_id, case kind when 'helpdesk' then 'staff' else 'customer' end
      from root
  ), event as (
    insert into sla.ticket_event (ticket_id, kind, at, source, actor, policy_version_id, facts, watched_at, recorded_at)
    select ticket_id, 'opened', posted_at, 'slack:' || channel_id || ':' || ts, user_id, policy_version_id, facts,
           case when posted_at < watched_at then watched_at end, sla.now()
      from root
  ), told as (
    insert into sla.notification (key, kind, team_id, ticket_id, channel_id, details, created_at, next_attempt_at)
    select 'no_policy:' || r.ticket_id, 'ops_notice', r.team_id, r.ticket_id, i.ops_channel_id,
           jsonb_build_object('notice', 'no_policy', 'facts', r.facts, 'channel_id', r.channel_id, 'ts', r.ts),
           sla.now(), sla.now()
      from root r
      join sla.installation i using (team_id)
     where r.policy_version_id is null
       and i.ops_channel_id is not null
  )
  select array_agg(ticket_id) into v_new from root;

  -- Whoever changes a ticket locks it first, in the one order everybody uses.
  perform sla.lock_tickets(array(
    select h.ticket_id
      from unnest(p_message_ids) m
      join sla.slack_watcher w on w.message_id = m
      join sla.ticket_thread h using (team_id, channel_id, thread_ts)));

  -- A new ticket takes in what was heard of its thread before its root.
  with heard as (
    select w
      from unnest(p_message_ids) m
      join sla.slack_watcher w on w.message_id = m
    union
    select w
      from sla.ticket_thread h
      join sla.slack_watcher w using (team_id, channel_id, thread_ts)
     where h.ticket_id = any (v_new)
  ), meant as (
    select h.ticket_id, (heard.w).*, sla.reply_kind(heard.w, h.role, t.requester_id) as kind
      from heard
      join sla.ticket_thread h on h.team_id = (heard.w).team_id and h.channel_id = (heard.w).channel_id
        and h.thread_ts = (heard.w).thread_ts
      join sla.ticket t on t.ticket_id = h.ticket_id
  ), event as (
    insert into sla.ticket_event (ticket_id, kind, at, source, actor, recorded_at)
    select ticket_id, kind, posted_at, 'slack:' || channel_id || ':' || ts, user_id, sla.now()
      from meant
     where kind is not null
        on conflict (ticket_id, source) do nothing
    returning ticket_id, kind, at, source, actor
  ), answered as (
    insert into sla.notification (key, kind, team_id, channel_id, thread_ts, to_user_id, ticket_id, created_at,
      next_attempt_at)
    select 'mention:' || e.source, 'mention_answer', h.team_id, h.channel_id, h.thread_ts, e.actor, e.ticket_id,
           sla.now(), sla.now()
      from event e
      join sla.ticket_thread h using (ticket_id)
     where e.kind = 'snoozed'
       -- An answer that comes long after the question would only startle.
       and e.at > sla.now() - interval '5 minutes'
        on conflict (key) do nothing
  )
  select array_agg(distinct ticket_id) into v_touched from event;

  perform sla.answer_lost_mentions(p_message_ids);
  perform sla.refold(array(select distinct unnest(v_new || v_touched)));
end
$$;
comment on function sla.turn_messages_into_events(bigint[]) is
  'Opens tickets for roots, appends events for replies and commands, and folds the tickets they touch. Repeating it
changes nothing.';
