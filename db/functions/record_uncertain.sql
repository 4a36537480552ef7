-- requires: way_of mirror_digest
create or replace function sla.record_uncertain(p_notification_id bigint, p_epoch bigint, p_error text) returns void
language plpgsql
as $$
declare
  v_row sla.notification;
begin
  perform sla.lock_ticket_of(p_notification_id);
  update sla.notification
     set state = case sla.way_of(kind, state) when 'post' then 'uncertain' when 'edit' then 'pending' else 'failed' end,
         error = p_error, misses = 0, next_attempt_at = sla.now() + interval '3 seconds', lease_owner = null,
         lease_until = null
   where notification_id = p_notification_id
     and epoch = p_epoch
     and state = 'sending'
  returning * into v_row;
  if v_row.kind = 'digest' then
    perform sla.mirror_digest(p_notification_id);
  end if;
end
$$;
comment on function sla.record_uncertain(bigint, bigint, text) is
  'Nobody knows whether Slack accepted it. After three seconds it is looked up by its key before it is sent again; an
edit is simply repeated, and what only one person would have seen is let go.';
