-- requires: describe_watch
create or replace function sla.list_channels(p_team_id text, p_after_id text, p_limit int) returns setof jsonb
language sql stable
as $$
  select sla.describe_watch(w)
    from sla.watched_channel w
   where w.team_id = p_team_id
     and w.channel_id > coalesce(p_after_id, '')
     and w.unwatched_at is null
   order by w.channel_id
   limit p_limit
$$;
comment on function sla.list_channels(text, text, int) is
  'The watched channels by their ids, each as sla.describe_watch has it; p_after_id is the last of the page before.';
