create or replace function sla.lock_policies() returns void
language sql
as $$
  select pg_advisory_xact_lock(7522)
$$;
comment on function sla.lock_policies() is
  'Whoever changes what is in force does so one after the other, until the end of the transaction.';
