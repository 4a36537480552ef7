create or replace function sla.now() returns timestamptz
language sql stable parallel safe
as $$
  select coalesce((select at from sla.clock), statement_timestamp())
$$;
comment on function sla.now() is
  'The engine''s only clock: the start of the statement, or the instant that sla.clock holds in tests.';
