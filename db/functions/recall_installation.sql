create or replace function sla.recall_installation()
returns table (team_id text, bot_user_id text, bot_id text, app_id text, enterprise_id text, workspace_url text,
  names jsonb)
language sql stable
as $$
  -- Of two workspaces nobody could say whose the token is.
  select i.team_id, i.bot_user_id, i.bot_id, i.app_id, i.enterprise_id, i.workspace_url, i.applied
    from sla.installation i
   where i.applied is not null
     and i.revoked_at is null
     and (select count(*) = 1 from sla.installation)
$$;
comment on function sla.recall_installation() is
  'The workspace that this database is for, with the names of its file as last looked up; no row where there are none or
several.';
