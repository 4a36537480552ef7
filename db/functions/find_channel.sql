-- requires: describe_watch
create or replace function sla.find_channel(p_team_id text, p_channel_id text) returns jsonb
language sql stable
as $$
  select sla.describe_watch(w)
    from sla.watched_channel w
   where w.team_id = p_team_id
     and w.channel_id = p_channel_id
     and w.unwatched_at is null
$$;
comment on function sla.find_channel(text, text) is
  'A watched channel as sla.describe_watch has it; null where it is not watched.';
