create or replace function sla.is_ours(p_message sla.slack_watcher) returns boolean
language sql stable
as $$
  select exists (
    select
      from sla.installation i
     where i.team_id = p_message.team_id
       and (p_message.user_id = i.bot_user_id or p_message.bot_id = i.bot_id or p_message.app_id = i.app_id))
$$;
comment on function sla.is_ours(sla.slack_watcher) is 'Whether the bot itself wrote this message: by user, bot or app id.';
