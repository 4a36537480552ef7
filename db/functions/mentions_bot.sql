create or replace function sla.mentions_bot(p_message sla.slack_watcher) returns boolean
language sql stable
as $$
  select exists (
    select
      from sla.installation i
     where i.team_id = p_message.team_id
       and (strpos(p_message.text, '<@' || i.bot_user_id || '>') > 0
         or strpos(p_message.text, '<@' || i.bot_user_id || '|') > 0))
$$;
comment on function sla.mentions_bot(sla.slack_watcher) is 'Whether the text mentions the bot.';
