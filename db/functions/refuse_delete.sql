create or replace function sla.refuse_delete() returns trigger
language plpgsql
as $$
begin
  -- When a whole workspace is removed, its tickets are gone before their history goes.
  if exists (select from sla.ticket where ticket_id = old.ticket_id) then
    raise exception 'sla.% is append-only', tg_table_name
      using errcode = 'SLA01', hint = 'record a new row; history is never rewritten';
  end if;
  return old;
end
$$;
comment on function sla.refuse_delete() is 'Trigger of append-only tables that go only with their ticket. Error SLA01.';
