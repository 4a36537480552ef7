create or replace function sla.revoke_api_key(p_key_id text, p_by text) returns boolean
language plpgsql
as $$
begin
  update sla.api_key
     set revoked_at = coalesce(revoked_at, sla.now()), revoked_by = coalesce(revoked_by, p_by)
   where key_id = p_key_id;
  return found;
end
$$;
comment on function sla.revoke_api_key(text, text) is 'From now on the key opens nothing. False: there is no such key.';
