-- requires: mirror_digest
create or replace function sla.resend_notification(p_notification_id bigint, p_by text) returns text
language plpgsql
as $$
declare
  v_row sla.notification;
begin
  perform sla.lock_ticket_of(p_notification_id);
  update sla.notification
     set state = 'pending', attempt = 0, misses = 0, error = null, next_attempt_at = sla.now(),
         details = details || jsonb_build_object('resent_by', p_by, 'resent_at', sla.now())
   where notification_id = p_notification_id
     and state = 'failed'
     and digest_id is null
     and kind <> 'gesture_answer'
  returning * into v_row;
  if not found then
    raise exception 'there is no dead letter %', p_notification_id
      using errcode = 'SLA09', hint = 'select * from sla.dead_letter shows those there are';
  end if;
  perform sla.mirror_digest(p_notification_id);
  insert into sla.ticket_history (ticket_id, kind, at, recorded_at, actor, event_id, level, why)
  select ticket_id, 'resent', sla.now(), sla.now(), p_by, v_row.event_id, v_row.level, 'somebody asked for it'
    from unnest(sla.tickets_of(p_notification_id)) ticket_id;
  perform sla.settle_notifications(sla.tickets_of(p_notification_id));
  -- A digest of which nothing is true any more notices it when it is about to be posted.
  return (select state from sla.notification where notification_id = p_notification_id);
end
$$;
comment on function sla.resend_notification(bigint, text) is
  'A dead letter is sent once more, for p_by. Returns its state: pending, or suppressed when its ticket no longer waits.
Error SLA09: no such dead letter.';
