create or replace function sla.record_installation(
  p_team_id text,
  p_enterprise_id text,
  p_bot_user_id text,
  p_bot_id text,
  p_app_id text,
  p_workspace_url text
) returns void
language sql
as $$
  insert into sla.installation (team_id, enterprise_id, bot_user_id, bot_id, app_id, workspace_url)
  values (p_team_id, p_enterprise_id, p_bot_user_id, p_bot_id, p_app_id, p_workspace_url)
      on conflict (team_id) do update
     set enterprise_id = excluded.enterprise_id, bot_user_id = excluded.bot_user_id, bot_id = excluded.bot_id,
         app_id = excluded.app_id, workspace_url = excluded.workspace_url,
         revoked_at = null
$$;
comment on function sla.record_installation(text, text, text, text, text, text) is
  'Who the bot is in this workspace, as auth.test says.';
