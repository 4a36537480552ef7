create or replace function sla.store_messages(p_team_id text, p_heard_by text, p_messages jsonb) returns int
language plpgsql
as $$
declare
  v_new int;
begin
  with heard as (
    select distinct on (m.channel_id, m.ts) m.*
      from jsonb_to_recordset(p_messages) as m(channel_id text, ts text, thread_ts text, user_id text, bot_id text,
        app_id text, subtype text, text text, attachments text, edited_ts text, author_team_id text)
      join sla.watched_channel c on c.team_id = p_team_id and c.channel_id = m.channel_id and c.unwatched_at is null
     where m.ts is not null
     order by m.channel_id, m.ts, m.edited_ts desc nulls last
  ), stored as (
    -- In key order, so that two connections with the same messages wait for each other and never in a circle.
    insert into sla.slack_watcher as w (team_id, channel_id, ts, thread_ts, posted_at, user_id, bot_id, app_id, subtype,
      text, attachments, edited_ts, author_team_id, heard_by, heard_at)
    select p_team_id, channel_id, ts, coalesce(thread_ts, ts), sla.ts_to_instant(ts), user_id, bot_id, app_id,
           subtype, coalesce(text, ''), attachments, edited_ts, author_team_id, p_heard_by,
           sla.now()
      from heard
     order by channel_id, ts
        on conflict (team_id, channel_id, ts) do nothing
    returning channel_id, posted_at
  ), missed as (
    -- The scan found what an event should have brought: events do not flow here until one proves it again.
    update sla.watched_channel c
       set events_seen_at = null
     where p_heard_by = 'scan'
       and c.team_id = p_team_id
       and c.events_seen_at is not null
       and exists (
         select
           from stored
          where stored.channel_id = c.channel_id
            and stored.posted_at between c.events_seen_at and sla.now() - interval '10 seconds')
  )
  select count(*) into v_new from stored;

  -- What Slack keeps in the place of a deleted root.
  if exists (select from jsonb_array_elements(p_messages) m where m ->> 'subtype' = 'tombstone') then
    perform sla.record_deletions(p_team_id, gone.messages)
       from (
         select jsonb_agg(jsonb_build_object('channel_id', m -> 'channel_id', 'ts', m -> 'ts')) as messages
           from jsonb_array_elements(p_messages) m
          where m ->> 'subtype' = 'tombstone'
            -- A scan sees the same tombstones for a week.
            and not exists (
              select
                from sla.slack_watcher w
               where w.team_id = p_team_id
                 and w.channel_id = m ->> 'channel_id'
                 and w.ts = m ->> 'ts'
                 and w.deleted_at is not null)) gone
      where gone.messages is not null;
  end if;

  if p_heard_by = 'event' then
    update sla.watched_channel c
       set events_seen_at = sla.now()
     where c.team_id = p_team_id
       and c.channel_id in (select m.channel_id from jsonb_to_recordset(p_messages) as m(channel_id text))
       and (c.events_seen_at is null or c.events_seen_at < sla.now() - interval '5 seconds');
  end if;
  return v_new;
end
$$;
comment on function sla.store_messages(text, text, jsonb) is
  'Puts messages of watched channels into the inbox: [{channel_id, ts, thread_ts, user_id, bot_id, app_id, subtype,
text, attachments, edited_ts, author_team_id}], heard by event, scan or import. What is there already stays as it is.
Returns how many were new.';
