create or replace function sla.record_refused(p_notification_id bigint, p_epoch bigint, p_error text,
  p_retry_after interval) returns void
language plpgsql
as $$
declare
  v_row sla.notification;
begin
  perform sla.lock_ticket_of(p_notification_id);
  update sla.notification
     set state = case when p_retry_after is null then 'failed' else 'pending' end, error = p_error,
         next_attempt_at = sla.now() + coalesce(p_retry_after, '0'), lease_owner = null, lease_until = null
   where notification_id = p_notification_id
     and epoch = p_epoch
     and state in ('pending', 'sending', 'uncertain')
  returning * into v_row;
  if v_row.state = 'failed' and v_row.kind = 'escalation' then
    insert into sla.ticket_history (ticket_id, kind, at, recorded_at, event_id, why)
    values (v_row.ticket_id, 'undeliverable', sla.now(), sla.now(), v_row.event_id, p_error);
    -- A level must reach somebody: what a thread refuses is told where the team looks after the bot.
    insert into sla.notification (key, kind, team_id, ticket_id, event_id, channel_id, details, created_at,
      next_attempt_at)
    select 'undeliverable:' || v_row.key, 'ops_notice', v_row.team_id, v_row.ticket_id, v_row.event_id,
           i.ops_channel_id,
           jsonb_build_object('notice', 'undeliverable', 'error', p_error, 'channel_id', v_row.channel_id,
             'ts', v_row.thread_ts, 'people', v_row.people),
           sla.now(), sla.now()
      from sla.installation i
     where i.team_id = v_row.team_id
       and i.ops_channel_id is not null
        on conflict (key) do nothing;
  end if;
  if v_row.ticket_id is not null then
    perform sla.settle_notifications(array[v_row.ticket_id]);
  end if;
end
$$;
comment on function sla.record_refused(bigint, bigint, text, interval) is
  'Slack refused it for certain. With p_retry_after it is tried again then; with null it has failed, and an escalation is
told in the ops channel instead.';
