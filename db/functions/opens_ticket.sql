create or replace function sla.opens_ticket(p_message sla.slack_watcher, p_channel sla.watched_channel, p_facts jsonb)
returns boolean
language sql stable
as $$
  select p_message.ts = p_message.thread_ts
     and coalesce(p_message.subtype, '') in ('', 'file_share', 'me_message', 'bot_message')
     and p_message.posted_at >= p_channel.watched_at - p_channel.ignore_older_than
     and (p_channel.unwatched_at is null or p_message.posted_at < p_channel.unwatched_at)
     and not sla.is_ours(p_message)
     and case p_channel.kind
       when 'helpdesk' then
         p_message.bot_id is not null
         and (p_channel.allowed_integrations = '{}'
           or p_message.bot_id = any (p_channel.allowed_integrations)
           or p_message.app_id = any (p_channel.allowed_integrations))
         and lower(coalesce(p_facts ->> 'type', '')) <> 'feedback'
       else
         p_message.user_id is not null
         and (select case when i.agents_configured then role.is = 'customer' else role.is <> 'bot' end
                from sla.installation i
               cross join lateral (select sla.role_of(i.team_id, p_message.user_id, p_message.posted_at) as is) role
               where i.team_id = p_message.team_id)
     end
$$;
comment on function sla.opens_ticket(sla.slack_watcher, sla.watched_channel, jsonb) is
  'Whether a message is a customer''s request: a root by a customer, or in a helpdesk channel by an allowed integration.';
