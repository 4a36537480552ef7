create or replace function sla.team_of_api() returns text
language plpgsql
as $$
declare
  v_teams text[];
begin
  select array_agg(team_id order by team_id = 'headless', team_id) into v_teams from sla.installation;
  if v_teams is null then
    perform sla.record_installation('headless', null, '', null, null, null);
    return 'headless';
  end if;
  return v_teams[1];
end
$$;
comment on function sla.team_of_api() is
  'Whose tickets the API opens: the workspace''s, or headless where there is none.';
