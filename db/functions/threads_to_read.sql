create or replace function sla.threads_to_read(p_team_id text, p_channel_id text, p_roots jsonb)
returns table (thread_ts text, oldest_ts text)
language sql stable
as $$
  -- Only what a scan stored has no gap before it; what an event brought may stand alone.
  select r.ts, case when known.scanned >= r.latest_reply then null else known.scanned end
    from jsonb_to_recordset(p_roots) as r(ts text, reply_count int, latest_reply text)
   cross join lateral (
     select count(*) filter (where w.ts <> w.thread_ts) as replies,
            max(w.ts collate "C") filter (where w.ts <> w.thread_ts) as newest,
            max(w.ts collate "C") filter (where w.ts <> w.thread_ts and w.heard_by = 'scan') as scanned
       from sla.slack_watcher w
      where w.team_id = p_team_id
        and w.channel_id = p_channel_id
        and w.thread_ts = r.ts) known
   where r.reply_count > 0
     and (known.newest is null or known.newest < r.latest_reply or known.replies < r.reply_count)
     -- A reply that Slack counts and never shows would have its thread read in every scan.
     and not exists (
       select
         from sla.slack_thread t
        where t.team_id = p_team_id
          and t.channel_id = p_channel_id
          and t.thread_ts = r.ts
          and t.reply_count = r.reply_count
          and t.latest_reply = coalesce(r.latest_reply, ''))
$$;
comment on function sla.threads_to_read(text, text, jsonb) is
  'Of the roots a history page showed, [{ts, reply_count, latest_reply}], those with replies we have not seen. oldest_ts
is where to begin; null: read the whole thread.';
