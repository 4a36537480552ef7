create or replace function sla.show_notification(p_row sla.notification) returns jsonb
language sql stable
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'notification_id', p_row.notification_id,
    'kind', p_row.kind,
    'state', p_row.state,
    'ticket_id', p_row.ticket_id,
    'level', p_row.level,
    'notice', p_row.details ->> 'notice',
    'metric', p_row.details ->> 'metric',
    'channel_id', coalesce(p_row.posted_channel_id, p_row.channel_id),
    'thread_ts', p_row.thread_ts,
    'to_user_id', p_row.to_user_id,
    'about_id', p_row.about_id,
    'digest_id', p_row.digest_id,
    'user_ids', array(select m.user_id from sla.mention m where m.notification_id = p_row.notification_id order by m.user_id),
    'attempts', p_row.attempt,
    'created_at', p_row.created_at,
    'next_attempt_at', case when p_row.state in ('pending', 'uncertain') then p_row.next_attempt_at end,
    'message_ts', p_row.posted_ts,
    'posted_at', p_row.posted_at,
    'error', p_row.error))
$$;
comment on function sla.show_notification(sla.notification) is
  'A row of the outbox as the API shows it: what it tells of, where, whom it mentions and what became of it. Never its text.';
