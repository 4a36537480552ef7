create or replace function sla.channel_of_setup(p_setup sla.channel_setup) returns jsonb
language sql immutable
as $$
  select jsonb_build_object('channel_id', p_setup.channel_id, 'name', p_setup.name, 'kind', p_setup.kind,
    'facts', p_setup.facts, 'escalate_in', p_setup.escalate_in, 'fact_patterns', p_setup.fact_patterns,
    'ignore_older_than_seconds', extract(epoch from p_setup.ignore_older_than),
    'scan_every_seconds', extract(epoch from p_setup.scan_every))
$$;
comment on function sla.channel_of_setup(sla.channel_setup) is 'A channel set up in Slack, as sla.put_on_watch takes one.';
