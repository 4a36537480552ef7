create or replace view sla.backtest_escalation as
  select k.ticket_id, v.policy_id, k.cycle, k.level, k.armed_at, k.due_at, k.ended_at
    from sla.escalation_task k
    join sla.ticket t using (ticket_id)
    join sla.policy_version v on v.policy_version_id = t.policy_version_id
   where (k.state = 'pending' and k.due_at <= sla.now())
      -- A reply at the very due time wins.
      or (k.state = 'cancelled' and k.due_at < k.ended_at);
comment on view sla.backtest_escalation is
  'Every level that came due while the customer waited, in a database where nothing ever fires: a back-test''s.';
