-- requires: channel_of_setup put_on_watch
create or replace function sla.set_up_channel(p_team_id text, p_setup jsonb) returns text
language plpgsql
as $$
declare
  v_setup sla.channel_setup;
begin
  -- One at a time with each other and with the team's file.
  perform sla.lock_setup(p_team_id);
  if exists (select from sla.watched_channel w
              where w.team_id = p_team_id and w.channel_id = p_setup ->> 'channel_id' and w.source = 'file'
                and w.unwatched_at is null) then
    return 'in_file';
  end if;

  if p_setup ->> 'kind' is null then
    delete from sla.channel_setup where team_id = p_team_id and channel_id = p_setup ->> 'channel_id';
    if not found then
      return 'not_watched';
    end if;
    update sla.watched_channel
       set unwatched_at = sla.now()
     where team_id = p_team_id
       and channel_id = p_setup ->> 'channel_id'
       and unwatched_at is null;
    return 'unwatched';
  end if;

  if sla.choose_policy(p_setup -> 'facts') is null then
    return 'no_policy';
  end if;
  insert into sla.channel_setup as s (team_id, channel_id, name, kind, facts, escalate_in, fact_patterns,
    ignore_older_than, scan_every, set_by, set_at)
  select p_team_id, c.channel_id, c.name, c.kind, c.facts, c.escalate_in, coalesce(c.fact_patterns, '{}'),
         make_interval(secs => c.ignore_older_than_seconds), make_interval(secs => c.scan_every_seconds), c.set_by,
         sla.now()
    from jsonb_to_record(p_setup) as c(channel_id text, name text, kind text, facts jsonb, escalate_in text,
      fact_patterns jsonb, ignore_older_than_seconds float, scan_every_seconds float, set_by text)
      on conflict (team_id, channel_id) do update
     set name = excluded.name, kind = excluded.kind, facts = excluded.facts, escalate_in = excluded.escalate_in,
         fact_patterns = excluded.fact_patterns, ignore_older_than = excluded.ignore_older_than,
         scan_every = excluded.scan_every, set_by = excluded.set_by, set_at = excluded.set_at
  returning s.* into v_setup;
  perform sla.put_on_watch(p_team_id, jsonb_build_array(sla.channel_of_setup(v_setup)), 'slack');
  return 'watched';
end
$$;
comment on function sla.set_up_channel(text, jsonb) is
  'Watches a channel because somebody said so in Slack: {channel_id, name, kind, facts, escalate_in, fact_patterns,
ignore_older_than_seconds, scan_every_seconds, set_by}; without a kind it is watched no longer. In force at once. Returns
watched, unwatched, not_watched (there was nothing to end), no_policy (no policy would fit its tickets), or in_file (the
team''s file names it, and wins).';
