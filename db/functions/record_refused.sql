-- requires: way_of mirror_digest tell_undeliverable limit_lane
create or replace function sla.record_refused(p_notification_id bigint, p_epoch bigint, p_error text,
  p_retry_after interval) returns void
language plpgsql
as $$
declare
  v_row sla.notification;
  v_limited boolean := p_error = 'ratelimited' and p_retry_after is not null;
begin
  perform sla.lock_ticket_of(p_notification_id);
  select * into v_row
    from sla.notification
   where notification_id = p_notification_id
     and epoch = p_epoch
     and state in ('pending', 'sending', 'uncertain')
     for no key update;
  if not found then
    return;
  end if;
  if v_limited then
    perform sla.limit_lane(v_row.team_id, sla.way_of(v_row.kind, v_row.state), v_row.channel_id, p_retry_after);
  end if;

  update sla.notification
     -- A look-up that was refused leaves the question as open as it was.
     set state = case when p_retry_after is null then 'failed' when state = 'uncertain' then state else 'pending' end,
         error = p_error,
         -- Slack's wish to wait is no failure of this message.
         attempt = attempt - (v_limited and state = 'sending')::int,
         next_attempt_at = sla.now() + coalesce(p_retry_after, '0'), lease_owner = null, lease_until = null
   where notification_id = p_notification_id
  returning * into v_row;
  if v_row.kind = 'digest' then
    perform sla.mirror_digest(p_notification_id);
  end if;
  if v_row.state = 'failed' then
    if v_row.kind = 'escalation' then
      insert into sla.ticket_history (ticket_id, kind, at, recorded_at, event_id, level, why)
      values (v_row.ticket_id, 'undeliverable', sla.now(), sla.now(), v_row.event_id, v_row.level, p_error);
    end if;
    perform sla.tell_undeliverable(v_row);
  end if;
  perform sla.settle_notifications(sla.tickets_of(p_notification_id));
end
$$;
comment on function sla.record_refused(bigint, bigint, text, interval) is
  'Slack refused it, or a look-up for it, for certain. With p_retry_after it is tried again then, and where p_error is
ratelimited its whole lane waits so long; with null it has failed, is a dead letter, and the ops channel is told.';
