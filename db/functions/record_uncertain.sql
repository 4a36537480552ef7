create or replace function sla.record_uncertain(p_notification_id bigint, p_epoch bigint, p_error text) returns void
language sql
as $$
  update sla.notification
     set state = case when kind in ('escalation', 'warning', 'breach', 'ops_notice') then 'uncertain'
                      when kind = 'escalation_over' then 'pending'
                      else 'failed' end,
         error = p_error, misses = 0, next_attempt_at = sla.now() + interval '2 seconds', lease_owner = null,
         lease_until = null
   where notification_id = p_notification_id
     and epoch = p_epoch
     and state = 'sending'
$$;
comment on function sla.record_uncertain(bigint, bigint, text) is
  'Nobody knows whether Slack accepted it. After a settle time it is looked up by its key before it is sent again; an
edit is simply repeated, and what only one person would have seen is let go.';
