create or replace function sla.reply_kind(p_message sla.slack_watcher, p_thread_role text, p_requester_id text)
returns text
language sql stable
as $$
  select case
    when p_message.ts = p_message.thread_ts or p_message.user_id is null or sla.is_ours(p_message)
      or coalesce(p_message.subtype, '') not in ('', 'file_share', 'me_message', 'thread_broadcast') then null
    when who.role = 'agent' and sla.mentions_bot(p_message) then 'snoozed'
    -- In a staff thread the customer does not read along: nothing said there is an answer or a question.
    when p_thread_role = 'staff' then null
    when who.role = 'agent' then 'agent_reply'
    when who.role = 'customer' then 'customer_message'
  end
  from (select case
          -- Only where no agents are configured can a colleague be the customer; there, he is.
          when p_message.user_id = p_requester_id and r.role = 'agent' then 'customer'
          else r.role
        end as role
          from (select sla.role_of(p_message.team_id, p_message.user_id, p_message.posted_at) as role) r) who
$$;
comment on function sla.reply_kind(sla.slack_watcher, text, text) is
  'What a message in a ticket''s thread is: snoozed, agent_reply, customer_message, or null when it changes nothing.';
