-- requires: mirror_digest
create or replace function sla.record_missed(p_notification_id bigint, p_epoch bigint) returns void
language plpgsql
as $$
declare
  v_row sla.notification;
begin
  perform sla.lock_ticket_of(p_notification_id);
  update sla.notification
     set misses = misses + 1,
         state = case when misses + 1 >= 2 then 'pending' else 'uncertain' end,
         -- Slack's history may lag behind its posts: two looks in a row would be one.
         next_attempt_at = sla.now() + case when misses + 1 >= 2 then interval '0' else interval '5 seconds' end,
         lease_owner = null, lease_until = null
   where notification_id = p_notification_id
     and epoch = p_epoch
     and state = 'uncertain'
  returning * into v_row;
  if v_row.kind = 'digest' then
    perform sla.mirror_digest(p_notification_id);
  end if;
  perform sla.settle_notifications(sla.tickets_of(p_notification_id));
end
$$;
comment on function sla.record_missed(bigint, bigint) is
  'A look-up did not find it. After the second, five seconds after the first, it is sent again.';
