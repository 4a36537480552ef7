create or replace function sla.opens_ticket(w sla.slack_watcher, c sla.watched_channel, i sla.installation, p_role text,
  p_is_ours boolean)
returns boolean
language sql immutable
as $$
  select w.ts = w.thread_ts
     and coalesce(w.subtype, '') in ('', 'file_share', 'me_message', 'bot_message')
     and w.posted_at >= c.watched_at - c.ignore_older_than
     and (c.unwatched_at is null or w.posted_at < c.unwatched_at)
     and not p_is_ours
     and case c.kind
       when 'helpdesk' then
         w.bot_id is not null
         and (c.allowed_integrations = '{}'
           or w.bot_id = any (c.allowed_integrations)
           or w.app_id = any (c.allowed_integrations))
       else
         w.user_id is not null
         and case when i.agents_configured then p_role = 'customer' else p_role <> 'bot' end
     end
$$;
comment on function sla.opens_ticket(sla.slack_watcher, sla.watched_channel, sla.installation, text, boolean) is
  'Whether a message is a customer''s request: a root by a customer, or in a helpdesk channel by an allowed integration.
Where no agents are configured, everybody but a bot may ask.';
