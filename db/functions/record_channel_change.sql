create or replace function sla.record_channel_change(p_team_id text, p_channel_id text, p_change text, p_name text,
  p_at timestamptz) returns void
language plpgsql
as $$
declare
  v_channel sla.watched_channel;
begin
  if p_change not in ('renamed', 'archived', 'unarchived', 'left', 'joined', 'deleted') then
    raise exception 'a channel cannot be "%"', p_change
      using errcode = '22023', hint = 'it is renamed, archived, unarchived, left, joined or deleted';
  end if;
  update sla.watched_channel
     set name = case when p_change = 'renamed' then coalesce(nullif(p_name, ''), name) else name end,
         lost_at = case when p_change in ('archived', 'left', 'deleted') then coalesce(lost_at, p_at)
                        when p_change in ('unarchived', 'joined') then null
                        else lost_at end,
         lost_why = case when p_change in ('archived', 'left', 'deleted') then p_change
                         when p_change in ('unarchived', 'joined') then null
                         else lost_why end,
         -- Whatever was said while nobody could listen is read at once.
         next_scan_at = case when p_change in ('unarchived', 'joined') then sla.now() else next_scan_at end,
         events_seen_at = case when p_change in ('renamed') then events_seen_at end
   where team_id = p_team_id
     and channel_id = p_channel_id
     and unwatched_at is null
  returning * into v_channel;

  if v_channel.lost_at is not null and p_change <> 'renamed' then
    insert into sla.notification (key, kind, team_id, channel_id, details, created_at, next_attempt_at)
    select 'lost:' || p_channel_id || ':' || extract(epoch from v_channel.lost_at), 'ops_notice', p_team_id, i.ops_channel_id,
           jsonb_build_object('notice', 'channel_lost', 'channel_id', p_channel_id, 'name', v_channel.name,
             'error', v_channel.lost_why, 'tickets', (
               select count(*)
                 from sla.ticket t
                where t.team_id = p_team_id and t.channel_id = p_channel_id and t.state = 'waiting')),
           sla.now(), sla.now()
      from sla.installation i
     where i.team_id = p_team_id
       and i.ops_channel_id is not null
        on conflict (key) do nothing;
  end if;
end
$$;
comment on function sla.record_channel_change(text, text, text, text, timestamptz) is
  'A watched channel was renamed, archived, unarchived, left, joined or deleted. Where nothing can be heard any more the ops
channel is told once; clocks go on. Error 22023: another change.';
