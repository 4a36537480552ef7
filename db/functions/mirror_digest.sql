create or replace function sla.mirror_digest(p_digest_id bigint) returns void
language plpgsql
as $$
begin
  with mirrored as (
    update sla.notification b
       set state = d.state, error = d.error, lease_owner = d.lease_owner, lease_until = d.lease_until,
           attempt = d.attempt, attempt_at = d.attempt_at, posted_channel_id = d.posted_channel_id, posted_at = d.posted_at
      from sla.notification d
     where d.notification_id = p_digest_id
       and b.digest_id = p_digest_id
       and b.state in ('pending', 'sending', 'uncertain', 'failed')
       and b.state <> d.state
    returning b.*
  )
  insert into sla.ticket_history (ticket_id, kind, at, recorded_at, event_id, level, why, details)
  select m.ticket_id, case m.state when 'sent' then 'bundled' else 'undeliverable' end, sla.now(), sla.now(), m.event_id,
         m.level, case m.state when 'sent' then 'told in one post with others that were due' else m.error end,
         jsonb_build_object('notification', 'digest', 'digest_id', d.notification_id, 'channel_id', d.posted_channel_id,
           'ts', d.posted_ts, 'people', m.people)
    from mirrored m
    join sla.notification d on d.notification_id = m.digest_id
   where m.state in ('sent', 'failed');
end
$$;
comment on function sla.mirror_digest(bigint) is
  'The levels told in one post share its fate. The caller holds their tickets'' locks.';
