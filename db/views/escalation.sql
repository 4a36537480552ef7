create or replace view sla.escalation as
  select k.ticket_id, k.cycle, k.level, k.armed_at, k.due_at, k.state, k.fired_at, n.state as told, n.posted_at,
         n.posted_channel_id, n.posted_ts, n.people, n.error, k.why
    from sla.escalation_task k
    left join sla.notification n on n.key = 'escalated:' || k.event_id;
comment on view sla.escalation is 'Every level of every ticket with when it was due, fired and posted, and whom it reached by which roster sync.';
