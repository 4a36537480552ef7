create or replace function sla.remember_names(p_team_id text, p_names jsonb) returns void
language sql
as $$
  update sla.installation set applied = p_names where team_id = p_team_id
$$;
comment on function sla.remember_names(text, jsonb) is
  'What the names of the team''s file are in this workspace, for a start at which Slack does not answer. The service
alone knows its shape.';
