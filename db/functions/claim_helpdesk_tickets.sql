create or replace function sla.claim_helpdesk_tickets(p_owner text, p_lease interval, p_limit int default 100)
returns table (ticket_id bigint, helpdesk text, number text, opened_at timestamptz, heard_through_at timestamptz,
  mark text, asked_at timestamptz)
language plpgsql
set enable_seqscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  v_now timestamptz := sla.now();
  v_ids bigint[];
begin
  if not exists (select from sla.helpdesk_ticket) then
    return;
  end if;

  -- Once when a level comes near, and once more when it is due.
  v_ids := array(
    select q.ticket_id
      from sla.ticket t
      join sla.helpdesk_ticket q using (ticket_id)
     where t.next_due_at <= v_now + interval '2 minutes'
       and coalesce(q.heard_through_at, '-infinity')
           < case when t.next_due_at <= v_now then t.next_due_at else t.next_due_at - interval '2 minutes' end
       and (q.ask_again_at is null or q.ask_again_at <= v_now)
       and (q.lease_until is null or q.lease_until < clock_timestamp())
     order by t.next_due_at
     limit p_limit
       for no key update of q skip locked);
  v_ids := v_ids || array(
    select q.ticket_id
      from sla.helpdesk_ticket q
      join sla.ticket t using (ticket_id)
     where q.look_at <= v_now
       and (q.unheard_since is not null or t.state in ('answered', 'resolved'))
       and (q.lease_until is null or q.lease_until < clock_timestamp())
     order by q.look_at
     limit p_limit - cardinality(v_ids)
       for no key update of q skip locked);

  return query
  update sla.helpdesk_ticket q
     set lease_owner = p_owner, lease_until = clock_timestamp() + p_lease,
         -- Failures count in an unbroken row alone.
         unheard_since = case when q.ask_again_at >= v_now - interval '3 minutes' then coalesce(q.unheard_since, v_now)
                              else v_now end,
         hopeless = q.hopeless and q.ask_again_at >= v_now - interval '3 minutes'
    from sla.ticket t
   where q.ticket_id = any (v_ids)
     and t.ticket_id = q.ticket_id
     and t.ticket_id = any (v_ids)
  returning q.ticket_id, q.helpdesk, q.number, t.opened_at, q.heard_through_at, q.mark, v_now;
end
$$;
comment on function sla.claim_helpdesk_tickets(text, interval, int) is
  'Hands out tickets whose helpdesk is to be asked now, under a lease: once within 2 min before something is due, once when
it is, again after a failure, and now and then while a customer may write again. Then call sla.record_helpdesk_reading with
asked_at, or sla.record_helpdesk_failure.';
