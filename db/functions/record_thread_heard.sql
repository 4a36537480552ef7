create or replace function sla.record_thread_heard(p_team_id text, p_channel_id text, p_thread_ts text,
  p_through_at timestamptz) returns void
language sql
as $$
  update sla.ticket_thread
     set heard_through_at = greatest(heard_through_at, p_through_at), hear_asked_at = null
   where team_id = p_team_id
     and channel_id = p_channel_id
     and thread_ts = p_thread_ts
$$;
comment on function sla.record_thread_heard(text, text, text, timestamptz) is
  'All that was said in this thread up to p_through_at is in the inbox.';
