create or replace function sla.put_on_watch(p_team_id text, p_channels jsonb, p_source text) returns void
language sql
as $$
  insert into sla.watched_channel as w (team_id, channel_id, name, kind, facts, escalate_in, allowed_integrations,
    fact_patterns, helpdesk, helpdesk_kind, helpdesk_fact, watched_at, ignore_older_than, scan_every, next_scan_at, source)
  select p_team_id, c.channel_id, c.name, c.kind, coalesce(c.facts, '{}'), c.escalate_in,
         coalesce(c.allowed_integrations, '{}'), coalesce(c.fact_patterns, '{}'),
         c.helpdesk, c.helpdesk_kind, c.helpdesk_fact, sla.now(), make_interval(secs => c.ignore_older_than_seconds),
         make_interval(secs => c.scan_every_seconds), sla.now(), p_source
    from jsonb_to_recordset(p_channels) as c(channel_id text, name text, kind text, facts jsonb, escalate_in text,
      allowed_integrations text[], fact_patterns jsonb, helpdesk text, helpdesk_kind text, helpdesk_fact text,
      ignore_older_than_seconds float, scan_every_seconds float)
      on conflict (team_id, channel_id) do update
     set name = excluded.name, kind = excluded.kind, facts = excluded.facts, escalate_in = excluded.escalate_in,
         allowed_integrations = excluded.allowed_integrations, fact_patterns = excluded.fact_patterns,
         helpdesk = excluded.helpdesk, helpdesk_kind = excluded.helpdesk_kind, helpdesk_fact = excluded.helpdesk_fact,
         ignore_older_than = excluded.ignore_older_than, scan_every = excluded.scan_every, source = excluded.source,
         next_scan_at = least(w.next_scan_at, excluded.next_scan_at),
         -- Watched again after a time unwatched: what was due in between woke nobody and shall not do so now.
         watched_at = case when w.unwatched_at is null then w.watched_at else excluded.watched_at end,
         summarized_at = case when w.unwatched_at is null then w.summarized_at end,
         unwatched_at = null
$$;
comment on function sla.put_on_watch(text, jsonb, text) is
  'Watches these channels from now on: [{channel_id, name, kind, facts, escalate_in, allowed_integrations, fact_patterns,
helpdesk, helpdesk_kind, helpdesk_fact, ignore_older_than_seconds, scan_every_seconds}]; p_source is file or slack. A channel keeps its watched_at for as long as it
is watched without a break.';
