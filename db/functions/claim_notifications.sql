create or replace function sla.claim_notifications(p_owner text, p_lease interval, p_limit int default 20)
returns table (notification_id bigint, epoch bigint, key text, kind text, state text, team_id text, channel_id text,
  thread_ts text, to_user_id text, attempt int, attempt_at timestamptz, content text)
language plpgsql
as $$
declare
  v_ids bigint[];
begin
  -- A lease that ran out while sending leaves one question open: did Slack accept it? Escalations and notices can be
  -- looked up; an edit may be repeated; what only one person saw is never told twice.
  update sla.notification n
     set state = case when n.kind in ('escalation', 'warning', 'breach', 'ops_notice') then 'uncertain'
                      when n.kind = 'escalation_over' then 'pending'
                      else 'failed' end,
         error = coalesce(n.error, 'the sender stopped while sending'),
         misses = 0, lease_owner = null, lease_until = null
   where n.state = 'sending'
     and n.lease_until < clock_timestamp();

  v_ids := array(
    select n.notification_id
      from sla.notification n
     where n.state in ('pending', 'uncertain')
       and n.next_attempt_at <= sla.now()
       and (n.lease_until is null or n.lease_until < clock_timestamp())
     order by n.next_attempt_at, n.notification_id
     limit p_limit
       for no key update skip locked);
  if v_ids = '{}' then
    return;
  end if;

  update sla.notification n
     set people = sla.address_level(n.team_id, t.policy_version_id, k.level, sla.now())
    from sla.ticket t, sla.escalation_task k
   where n.notification_id = any (v_ids)
     and n.kind = 'escalation'
     and n.state = 'pending'
     and t.ticket_id = n.ticket_id
     and k.ticket_id = n.ticket_id
     and k.event_id = n.event_id;

  return query
  with claimed as (
    update sla.notification n
       set lease_owner = p_owner, lease_until = clock_timestamp() + p_lease, epoch = n.epoch + 1
     where n.notification_id = any (v_ids)
    returning n.*
  )
  select c.notification_id, c.epoch, c.key, c.kind, c.state, c.team_id, c.channel_id, c.thread_ts, c.to_user_id,
         c.attempt, c.attempt_at, sla.describe_notification(c)::text
    from claimed c
   order by c.next_attempt_at, c.notification_id;
end
$$;
comment on function sla.claim_notifications(text, interval, int) is
  'Hands out what is to be told now, each row under a lease of p_lease and a new epoch; people are resolved here, as of
now. A row in state uncertain must be looked up in Slack before it is sent again.';
