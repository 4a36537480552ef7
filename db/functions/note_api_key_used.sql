create or replace function sla.note_api_key_used(p_key_id text) returns void
language sql
as $$
  update sla.api_key
     set last_used_at = date_trunc('minute', sla.now())
   where key_id = p_key_id
     and last_used_at is distinct from date_trunc('minute', sla.now())
$$;
comment on function sla.note_api_key_used(text) is 'Notes, to the minute, that a key was used.';
