create or replace function sla.shown_thread(p_ticket_id bigint) returns sla.ticket_thread
language sql stable
as $$
  select h.*
    from sla.ticket_thread h
   where h.ticket_id = p_ticket_id
   order by h.role, h.thread_ts
   limit 1
$$;
comment on function sla.shown_thread(bigint) is
  'The thread by which a ticket is shown: the customer''s before the staff''s, the oldest first. Null where it has none.';
