-- requires: link_helpdesk_tickets
create or replace function sla.watch_channels(p_team_id text, p_channels jsonb) returns void
language plpgsql
as $$
begin
  update sla.watched_channel
     set unwatched_at = sla.now()
   where team_id = p_team_id
     and unwatched_at is null
     and channel_id <> all (array(select c ->> 'channel_id' from jsonb_array_elements(p_channels) c));

  insert into sla.watched_channel as w (team_id, channel_id, name, kind, facts, escalate_in, allowed_integrations,
    fact_patterns, helpdesk, helpdesk_kind, helpdesk_fact, watched_at, ignore_older_than, scan_every, next_scan_at)
  select p_team_id, c.channel_id, c.name, c.kind, coalesce(c.facts, '{}'), c.escalate_in,
         coalesce(c.allowed_integrations, '{}'), coalesce(c.fact_patterns, '{}'),
         c.helpdesk, c.helpdesk_kind, c.helpdesk_fact, sla.now(),
         make_interval(secs => c.ignore_older_than_seconds), make_interval(secs => c.scan_every_seconds), sla.now()
    from jsonb_to_recordset(p_channels) as c(channel_id text, name text, kind text, facts jsonb, escalate_in text,
      allowed_integrations text[], fact_patterns jsonb, helpdesk text, helpdesk_kind text, helpdesk_fact text,
      ignore_older_than_seconds float, scan_every_seconds float)
      on conflict (team_id, channel_id) do update
     set name = excluded.name, kind = excluded.kind, facts = excluded.facts, escalate_in = excluded.escalate_in,
         allowed_integrations = excluded.allowed_integrations, fact_patterns = excluded.fact_patterns,
         helpdesk = excluded.helpdesk, helpdesk_kind = excluded.helpdesk_kind, helpdesk_fact = excluded.helpdesk_fact,
         ignore_older_than = excluded.ignore_older_than, scan_every = excluded.scan_every,
         next_scan_at = least(w.next_scan_at, excluded.next_scan_at),
         -- Watched again after a time unwatched: what was due in between woke nobody and shall not do so now.
         watched_at = case when w.unwatched_at is null then w.watched_at else excluded.watched_at end,
         summarized_at = case when w.unwatched_at is null then w.summarized_at end,
         unwatched_at = null;

  perform sla.link_helpdesk_tickets(array(
    select t.ticket_id
      from sla.watched_channel c
      join sla.ticket t using (team_id, channel_id)
     where c.team_id = p_team_id
       and c.helpdesk is not null
       and t.state in ('waiting', 'no_policy', 'answered')));
end
$$;
comment on function sla.watch_channels(text, jsonb) is
  'Makes these the watched channels. A channel keeps its watched_at for as long as it is watched without a break.';
