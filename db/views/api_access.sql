create or replace view sla.api_access as
  select key_id, name, scopes, created_at, created_by, expires_at, revoked_at, revoked_by, last_used_at
    from sla.api_key;
comment on view sla.api_access is 'The keys of the API without what would tell them.';
