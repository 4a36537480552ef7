create or replace view sla.escalation as
  select k.ticket_id, k.cycle, k.level, k.armed_at, k.due_at, k.state, k.fired_at, n.state as told, n.posted_at,
         n.posted_channel_id, coalesce(n.posted_ts, d.posted_ts) as posted_ts, n.people, n.error, k.why,
         d.notification_id as digest_id
    from sla.escalation_task k
    left join sla.notification n on n.key = 'escalated:' || k.event_id
    left join sla.notification d on d.notification_id = n.digest_id;
comment on view sla.escalation is
  'Every level of every ticket with when it was due, fired and posted, whether together with others, and whom it reached by
which roster sync.';
