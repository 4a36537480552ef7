-- requires: unheard_sources
create or replace function sla.fire_levels(p_ticket_ids bigint[], p_through timestamptz[], p_heard timestamptz[])
returns table (ticket_id bigint, level int, due_at timestamptz, event_id bigint)
language plpgsql
set enable_nestloop = off
set enable_seqscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  v_now timestamptz := sla.now();
begin
  return query
  with due as materialized (
    select k.ticket_id, k.cycle, k.level, k.armed_at, k.due_at, p.heard_through_at >= k.due_at as heard
      from unnest(p_ticket_ids, p_through, p_heard) as p(ticket_id, through_at, heard_through_at)
      join sla.escalation_task k using (ticket_id)
     where k.ticket_id = any (p_ticket_ids)
       and k.state = 'pending'
       and k.due_at <= p.through_at
  ), overdue as materialized (
    select distinct on (d.ticket_id) d.*
      from due d
     order by d.ticket_id, d.level desc
  ), collapsed as (
    insert into sla.ticket_history (ticket_id, kind, at, recorded_at, level, why)
    select d.ticket_id, 'collapsed', v_now, v_now, d.level, 'level ' || o.level || ' was overdue too'
      from due d
      join overdue o using (ticket_id, cycle)
     where d.level < o.level
  ), fired as (
    insert into sla.ticket_event as e (ticket_id, kind, at, source, level, armed_at, heard, recorded_at)
    select o.ticket_id, 'escalated', v_now, 'level:' || extract(epoch from o.armed_at) || ':' || o.level, o.level,
           o.armed_at, o.heard, v_now
      from overdue o
        on conflict on constraint ticket_event_ticket_id_source_key do nothing
    returning e.ticket_id, e.level, e.event_id, e.heard
  ), told as (
    insert into sla.notification (key, kind, team_id, channel_id, thread_ts, ticket_id, event_id, level, first_after,
      details, created_at, next_attempt_at)
    select 'escalated:' || f.event_id, 'escalation', t.team_id, coalesce(c.escalate_in, c.channel_id),
           case when c.escalate_in is null then h.thread_ts end, f.ticket_id, f.event_id,
           f.level, l.after,
           case when f.heard then '{"heard": true}'
                else jsonb_build_object('heard', false,
                       'unheard', sla.unheard_sources(f.ticket_id, o.due_at, v_now)) end, v_now, v_now
      from fired f
      join overdue o on o.ticket_id = f.ticket_id
      join sla.ticket t on t.ticket_id = f.ticket_id and t.ticket_id = any (p_ticket_ids)
      left join sla.policy_level l on l.policy_version_id = t.policy_version_id and l.level = 1
      left join sla.ticket_thread h on h.ticket_id = f.ticket_id and h.ticket_id = any (p_ticket_ids)
      -- Without a channel, or without Slack, there is nobody to tell there: webhooks and the feed have it.
      join sla.watched_channel c on c.team_id = t.team_id and c.channel_id = coalesce(h.channel_id, t.channel_id)
      join sla.installation i on i.team_id = t.team_id and i.bot_user_id <> ''
  )
  select f.ticket_id, f.level, o.due_at, f.event_id
    from fired f
    join overdue o on o.ticket_id = f.ticket_id;
end
$$;
comment on function sla.fire_levels(bigint[], timestamptz[], timestamptz[]) is
  'Fires the highest level of each ticket that was due by p_through, collapses those below it and puts the news into the
outbox; p_heard says until when the thread is known. The caller holds the tickets'' locks and folds them afterwards.';
