-- A workspace with twenty customer channels, forty agents and five hundred customers, watched since yesterday.
select sla.move_clock('2026-03-01 09:00Z');
select sla.record_installation('T1', null, 'UBOT', 'BBOT', 'ABOT', 'https://acme.slack.com/');
select sla.apply_configuration('T1', jsonb_build_object(
  'agents_configured', true, 'ops_channel', 'COPS', 'roster_stale_after_seconds', 7200,
  'policies', '[
    {"id": "enterprise", "name": "Enterprise", "calendar": null, "snooze_seconds": 1800, "rearm": "timer",
     "first_response_seconds": null, "levels": [
       {"after_seconds": 600, "who": "on_shift.non_embedded"}, {"after_seconds": 1200, "who": "on_shift"},
       {"after_seconds": 2100, "who": "@group-support"}, {"after_seconds": 3000, "who": "@head-of-success"}]},
    {"id": "teams", "name": "Teams", "calendar": null, "snooze_seconds": 1800, "rearm": "timer",
     "first_response_seconds": null, "levels": [
       {"after_seconds": 3600, "who": "on_shift.non_embedded"}, {"after_seconds": 10800, "who": "on_shift"},
       {"after_seconds": 21600, "who": "@group-support"},
       {"after_seconds": 43200, "who": "@head-of-success"}]}]'::jsonb,
  'rules', '[
    {"when": "$.tier == \"teams\"", "policy": "teams"},
    {"when": "$.tier == \"enterprise\"", "policy": "enterprise"}]'::jsonb,
  'targets', '{
    "@group-support": {"kind": "usergroup", "slack_id": "S1"},
    "@head-of-success": {"kind": "user", "slack_id": "UHANA"}}'::jsonb,
  'channels', (
    select jsonb_agg(jsonb_build_object(
             'channel_id', 'C' || i, 'name', 'customers-' || i, 'kind', 'customer',
             'facts', '{"tier": "enterprise"}'::jsonb,
             'escalate_in', null, 'ignore_older_than_seconds', 43200, 'scan_every_seconds', 60,
             'allowed_integrations', '[]'::jsonb, 'fact_patterns', '{}'::jsonb))
      from generate_series(1, 20) i)), 'bench');
select sla.record_people('T1', (
  select jsonb_agg(jsonb_build_object('user_id', 'UC' || i, 'name', 'customer' || i, 'real_name', 'Customer ' || i,
           'home_team_id', 'T9', 'is_stranger', true))
    from generate_series(1, 500) i));
select sla.record_people('T1', (
  select jsonb_agg(jsonb_build_object('user_id', 'UA' || i, 'name', 'agent' || i, 'real_name', 'Agent ' || i,
           'home_team_id', 'T1'))
    from generate_series(1, 40) i));
select sla.record_agents('T1', array(select 'UA' || i from generate_series(1, 40) i), 'group', sla.now());
-- Nine minutes later no level is due yet, and everything that is stored from here on was said before.
select sla.move_clock('2026-03-02 09:09Z');
