create or replace function sla.remove_installation(p_team_id text) returns void
language sql
as $$
  delete from sla.intake_fault where team_id = p_team_id;
  delete from sla.installation where team_id = p_team_id;
$$;
comment on function sla.remove_installation(text) is
  'The app was removed from a workspace: everything that came from there goes, tickets and history too.';
