create or replace function sla.record_helpdesk_failure(p_ticket_ids bigint[], p_fault text, p_hopeless boolean,
  p_retry_after interval default null) returns void
language sql
as $$
  update sla.helpdesk_ticket q
     set fault = p_fault, hopeless = p_hopeless, failures = q.failures + 1, ask_again_at = again.at, look_at = again.at,
         lease_owner = null, lease_until = null
    from (select ticket_id, sla.now() + least(interval '15 minutes', greatest(p_retry_after, least(interval '5 minutes',
            interval '5 seconds' * 2 ^ least(failures, 6)))) as at
            from sla.helpdesk_ticket
           where ticket_id = any (p_ticket_ids)) again
   where q.ticket_id = again.ticket_id
     and q.ticket_id = any (p_ticket_ids)
$$;
comment on function sla.record_helpdesk_failure(bigint[], text, boolean, interval) is
  'These tickets could not be read: they are asked again after 5 s, 10 s … 5 min, or after p_retry_after. After 2 min of
it, or at once where it is hopeless, their levels are told all the same.';
