create or replace function sla.create_api_key(p_key_id text, p_name text, p_secret_sha256 bytea, p_scopes text[],
  p_expires_at timestamptz, p_by text) returns void
language sql
as $$
  insert into sla.api_key (key_id, name, secret_sha256, scopes, created_at, created_by, expires_at)
  values (p_key_id, btrim(p_name), p_secret_sha256, p_scopes, sla.now(), p_by, p_expires_at)
$$;
comment on function sla.create_api_key(text, text, bytea, text[], timestamptz, text) is
  'Lets whoever holds the secret call the API within p_scopes, until p_expires_at (null: until revoked).';
