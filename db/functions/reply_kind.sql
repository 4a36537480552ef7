create or replace function sla.reply_kind(w sla.slack_watcher, p_thread_role text, p_requester_id text, p_role text,
  p_is_ours boolean, p_mentions_bot boolean)
returns text
language sql immutable
as $$
  select case
    when w.ts = w.thread_ts or w.user_id is null or p_is_ours
      or coalesce(w.subtype, '') not in ('', 'file_share', 'me_message', 'thread_broadcast') then null
    -- Only where no agents are configured can a colleague be the customer; there, he is.
    when p_role = 'agent' and w.user_id is not distinct from p_requester_id then
      case when p_thread_role <> 'staff' then 'customer_message' end
    when p_role = 'agent' and p_mentions_bot then 'command'
    -- In a staff thread the customer does not read along: nothing said there is an answer or a question.
    when p_thread_role = 'staff' then null
    when p_role = 'agent' then 'agent_reply'
    when p_role = 'customer' then 'customer_message'
  end
$$;
comment on function sla.reply_kind(sla.slack_watcher, text, text, text, boolean, boolean) is
  'What a message in a ticket''s thread is: command (which becomes a gesture), agent_reply, customer_message, or null when it changes nothing.';
