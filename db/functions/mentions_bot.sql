create or replace function sla.mentions_bot(p_message sla.slack_watcher, p_installation sla.installation) returns boolean
language sql immutable
as $$
  select strpos(p_message.text, '<@' || p_installation.bot_user_id || '>') > 0
      or strpos(p_message.text, '<@' || p_installation.bot_user_id || '|') > 0
$$;
comment on function sla.mentions_bot(sla.slack_watcher, sla.installation) is 'Whether the text mentions the bot.';
