create or replace function sla.begin_sending(p_notification_id bigint, p_epoch bigint, p_channel_id text,
  p_thread_ts text) returns boolean
language sql
as $$
  -- A disarm has suppressed the row under the ticket's lock, so asking for its state asks whether the ticket still waits.
  with begun as (
    update sla.notification
       set state = 'sending', attempt = attempt + 1, attempt_at = sla.now(), channel_id = p_channel_id,
           thread_ts = p_thread_ts
     where notification_id = p_notification_id
       and epoch = p_epoch
       and state = 'pending'
       and lease_until > clock_timestamp()
    returning 1
  )
  select exists (select from begun)
$$;
comment on function sla.begin_sending(bigint, bigint, text, text) is
  'Committed right before the post. False: the ticket no longer waits, or the lease went to somebody else; do not post.';
