create or replace function sla.compare_versions(p_before jsonb, p_after jsonb) returns jsonb
language sql immutable
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
           'id', coalesce(b.key, a.key),
           'change', case
             when b.key is null then 'added'
             when a.key is null then 'removed'
             when b.value = a.value then 'unchanged'
             else 'changed'
           end,
           'version', b.value -> 'version', 'next_version', a.value -> 'version',
           'before', b.value -> 'document', 'after', a.value -> 'document')
           order by coalesce(b.key, a.key)), '[]')
    from jsonb_each(p_before) b
    full join jsonb_each(p_after) a using (key)
$$;
comment on function sla.compare_versions(jsonb, jsonb) is
  'Two answers of sla.policies_in_force side by side: [{id, change, version, next_version, before, after}].';
