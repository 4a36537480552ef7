create or replace function sla.is_heard(p_ticket_id bigint) returns boolean
language sql stable
as $$
  select coalesce(bool_and(
           coalesce(h.heard_through_at >= due.at, false)
           or coalesce(sla.channel_heard_through(c) >= due.at, false)), true)
    from sla.ticket_thread h
    join sla.watched_channel c using (team_id, channel_id)
   cross join (
     select max(k.due_at) as at
       from sla.escalation_task k
      where k.ticket_id = p_ticket_id and k.state = 'pending' and k.due_at <= sla.now()) due
   where h.ticket_id = p_ticket_id
$$;
comment on function sla.is_heard(bigint) is
  'Whether all that was said in the ticket''s threads up to its highest due level is known.';
