create or replace function sla.list_audit(p_before_id bigint, p_limit int) returns setof jsonb
language sql stable
as $$
  select to_jsonb(a)
    from sla.audit a
   where a.audit_id < coalesce(p_before_id, 9223372036854775807)
   order by a.audit_id desc
   limit p_limit
$$;
comment on function sla.list_audit(bigint, int) is
  'Who changed what through the API, the newest first: {audit_id, at, key_id, key_name, operation, path, status}; p_before_id is the
last of the page before.';
