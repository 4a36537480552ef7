create or replace function sla.record_sent(p_notification_id bigint, p_channel_id text, p_ts text) returns void
language plpgsql
as $$
declare
  v_row sla.notification;
begin
  perform sla.lock_ticket_of(p_notification_id);
  update sla.notification
     set state = 'sent', posted_channel_id = p_channel_id, posted_ts = p_ts, posted_at = sla.now(), error = null,
         lease_owner = null, lease_until = null
   where notification_id = p_notification_id
     and state in ('pending', 'sending', 'uncertain')
  returning * into v_row;
  if v_row.kind in ('escalation', 'escalation_over', 'warning', 'breach') then
    insert into sla.ticket_history (ticket_id, kind, at, recorded_at, event_id, why, details)
    values (v_row.ticket_id, case v_row.kind when 'escalation_over' then 'edited' else 'posted' end, v_row.posted_at,
      v_row.posted_at, v_row.event_id, 'Slack accepted it',
      jsonb_build_object('notification', v_row.kind, 'channel_id', p_channel_id, 'ts', p_ts, 'people', v_row.people));
    perform sla.settle_notifications(array[v_row.ticket_id]);
  end if;
end
$$;
comment on function sla.record_sent(bigint, text, text) is
  'Slack accepted it as p_ts in p_channel_id. If the answer came meanwhile, the edit is ordered at once.';
