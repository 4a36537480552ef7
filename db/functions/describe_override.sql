create or replace function sla.describe_override(p_override_id bigint) returns jsonb
language sql stable
as $$
  select jsonb_strip_nulls(jsonb_build_object('override_id', o.override_id, 'kind', o.kind, 'user_id', o.user_id,
           'covered_user_id', o.covered_user_id, 'starts_at', o.starts_at, 'ends_at', o.ends_at, 'said_by', o.said_by,
           'said_at', o.said_at, 'ended_at', o.ended_at, 'ended_by', o.ended_by)
         || (
           select coalesce(jsonb_object_agg(named.key, coalesce(nullif(p.real_name, ''), p.name)), '{}')
             from (values ('user_name', o.user_id), ('covered_name', o.covered_user_id), ('said_by_name', o.said_by),
                    ('ended_by_name', o.ended_by)) named(key, user_id)
             join sla.person p on p.team_id = o.team_id and p.user_id = named.user_id)
         || (
           select coalesce(jsonb_object_agg(named.key, 'the API key "' || k.name || '"'), '{}')
             from (values ('said_by_name', o.said_by), ('ended_by_name', o.ended_by)) named(key, user_id)
             join sla.api_key k on named.user_id = 'key:' || k.key_id))
    from sla.roster_override o
   where o.override_id = p_override_id
$$;
comment on function sla.describe_override(bigint) is
  'What somebody said over the calendar: {override_id, kind: cover or off, user_id, covered_user_id, starts_at, ends_at, said_by,
said_at, user_name, covered_name, said_by_name; ended_at, ended_by and ended_by_name where it was taken back}. Null: no such override.';
