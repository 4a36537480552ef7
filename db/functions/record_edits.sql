create or replace function sla.record_edits(p_team_id text, p_messages jsonb) returns int
language sql
as $$
  with edited as (
    update sla.slack_watcher w
       set text = coalesce(m.text, ''), attachments = m.attachments, edited_ts = m.edited_ts
      from jsonb_to_recordset(p_messages) as m(channel_id text, ts text, text text, attachments text, edited_ts text)
     where w.team_id = p_team_id
       and w.channel_id = m.channel_id
       and w.ts = m.ts
       and m.edited_ts is not null
       -- What was deleted stays so: Slack does not promise the order of its events.
       and w.deleted_at is null
       and (w.edited_ts is null or w.edited_ts < m.edited_ts)
    returning 1
  )
  select count(*)::int from edited
$$;
comment on function sla.record_edits(text, jsonb) is
  'Takes over the newest text of messages that are known: [{channel_id, ts, text, attachments, edited_ts}]. An edit moves
no clock. Returns how many changed.';
