create or replace function sla.empty_old_text(p_keep_for interval) returns int
language plpgsql
as $$
declare
  v_before timestamptz := sla.now() - p_keep_for;
  v_channel sla.watched_channel;
  v_emptied int;
begin
  select * into v_channel
    from sla.watched_channel c
   where c.text_emptied_through < v_before - interval '1 hour'
   order by c.text_emptied_through
   limit 1
     for no key update skip locked;
  if not found then
    return null;
  end if;
  with emptied as (
    update sla.slack_watcher w
       set text = '', attachments = null
     where w.team_id = v_channel.team_id
       and w.channel_id = v_channel.channel_id
       -- A day more, for what a scan heard late.
       and w.posted_at >= v_channel.text_emptied_through - interval '1 day'
       and w.posted_at < v_before
       and (w.text <> '' or w.attachments is not null)
    returning 1
  )
  select count(*) into v_emptied from emptied;
  update sla.watched_channel
     set text_emptied_through = v_before
   where team_id = v_channel.team_id
     and channel_id = v_channel.channel_id;
  return v_emptied;
end
$$;
comment on function sla.empty_old_text(interval) is
  'Empties the text of one channel''s messages older than p_keep_for. Returns how many; call it until it returns null: then
no channel is left for the hour. No clock depends on any text.';
