create or replace function sla.tell_undeliverable(p_notification sla.notification) returns void
language sql
as $$
  -- A level must reach somebody: what a channel refuses is told where the team looks after the bot. Of other news once a
  -- day is enough to see that a channel takes none.
  insert into sla.notification (key, kind, team_id, ticket_id, event_id, channel_id, details, created_at, next_attempt_at)
  select 'undeliverable:' || case when p_notification.kind in ('escalation', 'digest') then p_notification.key
           else concat_ws(':', p_notification.kind, p_notification.channel_id, p_notification.error,
             (sla.now() at time zone 'UTC')::date) end,
         'ops_notice', p_notification.team_id, p_notification.ticket_id, p_notification.event_id, i.ops_channel_id,
         jsonb_build_object('notice', 'undeliverable', 'error', p_notification.error,
           'channel_id', p_notification.channel_id, 'ts', p_notification.thread_ts, 'people', p_notification.people,
           'letter_id', p_notification.notification_id, 'letter_kind', p_notification.kind,
           'tickets', cardinality(sla.tickets_of(p_notification.notification_id))),
         sla.now(), sla.now()
    from sla.installation i
   where i.team_id = p_notification.team_id
     and i.ops_channel_id is not null
     and p_notification.kind in ('escalation', 'digest', 'warning', 'breach')
     and p_notification.channel_id is distinct from i.ops_channel_id
      on conflict (key) do nothing
$$;
comment on function sla.tell_undeliverable(sla.notification) is
  'Tells the ops channel, once, of a message that Slack refused for good, with what to do.';
