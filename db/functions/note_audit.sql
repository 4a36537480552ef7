create or replace function sla.note_audit(p_key_id text, p_operation text, p_path text, p_status int) returns void
language sql
as $$
  insert into sla.audit (at, key_id, key_name, operation, path, status)
  select sla.now(), k.key_id, k.name, p_operation, p_path, p_status
    from sla.api_key k
   where k.key_id = p_key_id
$$;
comment on function sla.note_audit(text, text, text, int) is
  'An API key changed something: the operation as the OpenAPI document names it, the path and the HTTP status.';
