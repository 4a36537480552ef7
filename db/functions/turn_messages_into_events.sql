-- requires: heard_messages opens_ticket take_in_replies take_in_mentions take_in_gestures link_helpdesk_tickets
create or replace function sla.turn_messages_into_events(p_message_ids bigint[]) returns void
language plpgsql
set enable_seqscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  v_now timestamptz := sla.now();
  v_new bigint[];
  v_replies bigint[];
  v_mentions bigint[];
  v_touched bigint[];
  v_astray bigint[];
  v_linked bigint[];
begin
  perform sla.lock_threads(p_message_ids);

  -- Roots open tickets.
  with heard as materialized (
    select *
      from sla.heard_messages(p_message_ids)
  ), asked as materialized (
    select h.w, h.c, case when (h.c).fact_patterns = '{}' then (h.c).facts
             else (h.c).facts || sla.message_facts(h.w, (h.c).fact_patterns) end as facts
      from heard h
     where sla.opens_ticket(h.w, h.c, h.i, h.role, h.is_ours)
  ), choice as materialized (
    -- Most tickets of a channel share their facts, and so their policy.
    select facts, sla.choose_policy(facts) as policy_version_id
      from (select distinct facts from asked) as f
  ), root as materialized (
    select (a.w).team_id, (a.w).channel_id, (a.w).ts, (a.w).user_id, (a.w).posted_at, (a.c).kind, (a.c).watched_at,
           (a.c).helpdesk is not null as is_linked, a.facts, choice.policy_version_id,
           nextval('sla.ticket_ticket_id_seq') as ticket_id
      from asked a
      join choice using (facts)
     where ((a.c).kind <> 'helpdesk' or lower(coalesce(a.facts ->> 'type', '')) <> 'feedback')
       and not exists (
         select
           from sla.ticket_thread t
          where t.team_id = (a.w).team_id and t.channel_id = (a.w).channel_id and t.thread_ts = (a.w).ts)
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
           case when posted_at < watched_at then watched_at end, v_now
      from root
  ), told as (
    insert into sla.notification (key, kind, team_id, ticket_id, channel_id, details, created_at, next_attempt_at)
    select 'no_policy:' || r.ticket_id, 'ops_notice', r.team_id, r.ticket_id, i.ops_channel_id,
           jsonb_build_object('notice', 'no_policy', 'facts', r.facts, 'channel_id', r.channel_id, 'ts', r.ts),
           v_now, v_now
      from root r
      join sla.installation i using (team_id)
     where r.policy_version_id is null
       and i.ops_channel_id is not null
  )
  select array_agg(ticket_id), array_agg(ticket_id) filter (where is_linked) into v_new, v_linked from root;
  if v_linked is not null then
    perform sla.link_helpdesk_tickets(v_linked);
  end if;

  -- Whoever changes a ticket locks it first, in the one order everybody uses.
  select array_agg(w.message_id) filter (where w.ts <> w.thread_ts),
         array_agg(w.message_id) filter (where strpos(w.text, '<@') > 0)
    into v_replies, v_mentions
    from sla.slack_watcher w
   where w.message_id = any (p_message_ids);
  perform sla.lock_tickets(array(
    select h.ticket_id
      from sla.slack_watcher w
      join sla.ticket_thread h using (team_id, channel_id, thread_ts)
     where w.message_id = any (v_replies)));

  -- A new ticket takes in what was heard of its thread before its root.
  v_replies := v_replies || array(
    select w.message_id
      from sla.ticket_thread h
      join sla.slack_watcher w using (team_id, channel_id, thread_ts)
     where h.ticket_id = any (v_new)
       and w.ts <> w.thread_ts);
  if v_replies <> '{}' then
    v_touched := sla.take_in_replies(v_replies);
  end if;
  perform sla.refold(array(select distinct unnest(v_new || v_touched)));

  if v_mentions is not null then
    perform sla.take_in_mentions(v_mentions);
  end if;
  -- What was done before its ticket was known counts now.
  v_astray := array(
    select g.gesture_id
      from sla.ticket_thread h
      join sla.slack_gesture g on g.team_id = h.team_id and g.channel_id = h.channel_id and g.ts = h.thread_ts
       and g.outcome = 'no_ticket'
     where h.ticket_id = any (v_new)
     order by g.gesture_id);
  if v_astray <> '{}' then
    perform sla.take_in_gestures(v_astray);
  end if;
end
$$;
comment on function sla.turn_messages_into_events(bigint[]) is
  'Opens tickets for roots, appends events for replies and commands, and folds the tickets they touch. Repeating it
changes nothing.';
