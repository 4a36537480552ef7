-- requires: mirror_digest
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
  if v_row.kind = 'digest' then
    perform sla.mirror_digest(p_notification_id);
  elsif v_row.kind = 'escalation_changed' then
    update sla.notification set outlook = v_row.outlook where notification_id = v_row.about_id;
  end if;
  if v_row.kind in ('escalation', 'escalation_over', 'escalation_changed', 'warning', 'breach') and v_row.ticket_id is not null then
    insert into sla.ticket_history (ticket_id, kind, at, recorded_at, event_id, level, why, details)
    values (v_row.ticket_id, case when v_row.about_id is null then 'posted' else 'edited' end, v_row.posted_at,
      v_row.posted_at, v_row.event_id, v_row.level, 'Slack accepted it',
      jsonb_build_object('notification', v_row.kind, 'channel_id', p_channel_id, 'ts', p_ts, 'people', v_row.people));
  end if;
  perform sla.settle_notifications(sla.tickets_of(p_notification_id));
end
$$;
comment on function sla.record_sent(bigint, text, text) is
  'Slack accepted it as p_ts in p_channel_id. If news came meanwhile, the edit is ordered at once.';
