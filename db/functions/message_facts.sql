create or replace function sla.message_facts(p_message sla.slack_watcher, p_patterns jsonb) returns jsonb
language sql immutable
as $$
  select coalesce(jsonb_object_agg(p.key, btrim(m[1])), '{}')
    from jsonb_each_text(p_patterns) p
   cross join regexp_match(p_message.text || E'\n' || coalesce(p_message.attachments, ''), p.value, 'in') m
   where btrim(m[1]) <> ''
$$;
comment on function sla.message_facts(sla.slack_watcher, jsonb) is
  'The facts a helpdesk''s post carries: {name: pattern}, the first group is the value; case does not matter.';
