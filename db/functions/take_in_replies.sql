-- requires: heard_messages reply_kind
create or replace function sla.take_in_replies(p_message_ids bigint[]) returns bigint[]
language plpgsql
set enable_seqscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  v_now timestamptz := sla.now();
  v_touched bigint[];
begin
  with meant as materialized (
    select h.ticket_id, m.w, sla.reply_kind(m.w, h.role, t.requester_id, m.role, m.is_ours, m.mentions_bot) as kind
      from sla.heard_messages(p_message_ids) m
      join sla.ticket_thread h on h.team_id = (m.w).team_id and h.channel_id = (m.w).channel_id
        and h.thread_ts = (m.w).thread_ts
      join sla.ticket t on t.ticket_id = h.ticket_id
  ), event as (
    insert into sla.ticket_event (ticket_id, kind, at, source, actor, recorded_at)
    select ticket_id, kind, (w).posted_at, 'slack:' || (w).channel_id || ':' || (w).ts, (w).user_id, v_now
      from meant
     where kind <> 'command'
        on conflict (ticket_id, source) do nothing
    returning ticket_id
  )
  select array_agg(distinct ticket_id) into v_touched from event;
  return v_touched;
end
$$;
comment on function sla.take_in_replies(bigint[]) is
  'What these messages mean for the tickets of their threads becomes events; commands are left to sla.take_in_mentions.
Returns the tickets that have something new. The caller holds the tickets'' locks and folds them afterwards.';
