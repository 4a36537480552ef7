create or replace view sla.history as
  select e.ticket_id, e.at, e.recorded_at, e.kind, e.actor,
         case e.kind
           when 'paused' then e.reason
           when 'resumed' then e.reason
           when 'resolved' then e.reason
           when 'cancelled' then e.reason
           when 'escalated' then 'level ' || e.level || ' was due and the customer still waited'
         end as why,
         e.level, e.policy_version_id, e.source, e.event_id, null::bigint as history_id,
         jsonb_strip_nulls(jsonb_build_object('facts', e.facts, 'until_at', e.until_at, 'heard', e.heard)) as details
    from sla.ticket_event e
  union all
  select h.ticket_id, h.at, h.recorded_at, h.kind, h.actor, h.why, h.level, null, null, h.event_id, h.history_id,
         h.details
    from sla.ticket_history h
   -- Of a ticket that stands still its events say so already.
   where h.kind not in ('timer_paused', 'timer_resumed');
comment on view sla.history is
  'All that happened to tickets and all that the engine concluded: when it happened, when it was recorded, who, and why.';
