create or replace function sla.find_api_key(p_key_id text)
returns table (key_id text, name text, secret_sha256 bytea, scopes text[], state text)
language sql stable
as $$
  select k.key_id, k.name, k.secret_sha256, k.scopes,
         case when k.revoked_at is not null then 'revoked'
              when k.expires_at <= sla.now() then 'expired'
              else 'in force' end
    from sla.api_key k
   where k.key_id = p_key_id
$$;
comment on function sla.find_api_key(text) is 'A key by its public part; state is in force, expired or revoked. No row: no such key.';
