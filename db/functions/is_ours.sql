create or replace function sla.is_ours(p_message sla.slack_watcher, p_installation sla.installation) returns boolean
language sql immutable
as $$
  select coalesce(p_message.user_id = p_installation.bot_user_id, false)
      or coalesce(p_message.bot_id = p_installation.bot_id, false)
      or coalesce(p_message.app_id = p_installation.app_id, false)
$$;
comment on function sla.is_ours(sla.slack_watcher, sla.installation) is
  'Whether the bot itself wrote this message: by user, bot or app id.';
