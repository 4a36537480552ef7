create or replace function sla.refuse_change() returns trigger
language plpgsql
as $$
begin
  raise exception 'sla.% is append-only', tg_table_name
    using errcode = 'SLA01', hint = 'record a new row; history is never rewritten';
end
$$;
comment on function sla.refuse_change() is 'Trigger of append-only tables. Error SLA01.';
