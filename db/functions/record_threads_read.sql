create or replace function sla.record_threads_read(p_team_id text, p_channel_id text, p_roots jsonb) returns void
language sql
as $$
  insert into sla.slack_thread (team_id, channel_id, thread_ts, reply_count, latest_reply)
  select p_team_id, p_channel_id, r.ts, r.reply_count, coalesce(r.latest_reply, '')
    from jsonb_to_recordset(p_roots) as r(ts text, reply_count int, latest_reply text)
      on conflict (team_id, channel_id, thread_ts) do update
     set reply_count = excluded.reply_count, latest_reply = excluded.latest_reply
$$;
comment on function sla.record_threads_read(text, text, jsonb) is
  'A scan read these threads to their end, [{ts, reply_count, latest_reply}] as the history said before.';
