create or replace function sla.lock_setup(p_team_id text) returns void
language sql
as $$
  select from sla.installation where team_id = p_team_id for no key update
$$;
comment on function sla.lock_setup(text) is
  'Whoever changes what a workspace watches does so one after the other, until the end of the transaction.';
