-- requires: outlook_of mirror_digest
create or replace function sla.begin_sending(p_notification_id bigint, p_epoch bigint, p_channel_id text,
  p_thread_ts text) returns boolean
language plpgsql
as $$
declare
  v_row sla.notification;
begin
  select * into v_row
    from sla.notification
   where notification_id = p_notification_id
     and epoch = p_epoch;
  if v_row.kind = 'digest' then
    perform sla.lock_ticket_of(p_notification_id);
    -- Which of them still wait is asked once more: what is not said any more must not be posted.
    if v_row.outlook is distinct from sla.outlook_of(v_row) then
      update sla.notification
         set state = case when sla.outlook_of(v_row) is null then 'suppressed' else state end, lease_owner = null,
             lease_until = null
       where notification_id = p_notification_id
         and epoch = p_epoch
         and state = 'pending';
      return false;
    end if;
  elsif v_row.about_id is not null then
    -- Two edits of one post must not overtake each other, and none comes after the last word.
    perform
       from sla.notification
      where notification_id = v_row.about_id
        for no key update;
    update sla.notification n
       set state = case when o.is_last then 'suppressed' else n.state end, lease_owner = null, lease_until = null,
           next_attempt_at = sla.now() + interval '1 second'
      from (
        select bool_or(e.kind = 'escalation_over') as is_last
          from sla.notification e
         where e.about_id = v_row.about_id
           and e.notification_id <> p_notification_id
           and (e.state = 'sending' or e.kind = 'escalation_over')
        having count(*) > 0) o
     where n.notification_id = p_notification_id
       and n.epoch = p_epoch
       and n.state = 'pending';
    if found then
      return false;
    end if;
  end if;

  -- A disarm has suppressed the row under the ticket's lock, so asking for its state asks whether the ticket still waits.
  update sla.notification
     set state = 'sending', attempt = attempt + 1, attempt_at = sla.now(), channel_id = p_channel_id,
         thread_ts = p_thread_ts,
         -- The lease begins anew: it must outlast the longest post, or somebody would look for what is still under way.
         lease_until = greatest(lease_until, clock_timestamp() + interval '30 seconds')
   where notification_id = p_notification_id
     and epoch = p_epoch
     and state = 'pending'
     and lease_until > clock_timestamp();
  if not found then
    return false;
  end if;
  if v_row.kind = 'digest' then
    perform sla.mirror_digest(p_notification_id);
  end if;
  return true;
end
$$;
comment on function sla.begin_sending(bigint, bigint, text, text) is
  'Committed right before the post. False: the ticket no longer waits, there is news to put into it, or the lease went to
somebody else; do not post.';
