create or replace function sla.prune_api_calls() returns int
language plpgsql
as $$
declare
  v_pruned int;
begin
  delete from sla.api_call where called_at < sla.now() - interval '24 hours';
  get diagnostics v_pruned = row_count;
  return v_pruned;
end
$$;
comment on function sla.prune_api_calls() is 'Forgets idempotency keys older than 24 hours; returns how many.';
