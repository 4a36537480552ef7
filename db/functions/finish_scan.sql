create or replace function sla.finish_scan(p_team_id text, p_channel_id text, p_owner text, p_asked_at timestamptz)
returns void
language plpgsql
as $$
begin
  update sla.watched_channel
     set heard_through_at = greatest(heard_through_at, p_asked_at), next_scan_at = p_asked_at + scan_every,
         scan_fault = null, scan_owner = null, scan_until = null
   where team_id = p_team_id
     and channel_id = p_channel_id
     and scan_owner = p_owner;

  -- Levels that were due before we watched woke nobody; one line says that they were there.
  with first as (
    update sla.watched_channel c
       set summarized_at = sla.now()
     where c.team_id = p_team_id
       and c.channel_id = p_channel_id
       and c.summarized_at is null
    returning c.*
  ), quiet as (
    select first.team_id, first.channel_id, first.name, first.watched_at, count(distinct t.ticket_id) as tickets,
           count(k.level) as levels
      from first
      join sla.ticket t using (team_id, channel_id)
      join sla.escalation_task k using (ticket_id)
     where k.state = 'collapsed'
       and k.due_at < first.watched_at
     group by 1, 2, 3, 4
  )
  insert into sla.notification (key, kind, team_id, channel_id, details, created_at, next_attempt_at)
  select 'watched:' || q.channel_id || ':' || extract(epoch from q.watched_at), 'ops_notice', q.team_id,
         i.ops_channel_id,
         jsonb_build_object('notice', 'watched', 'channel_id', q.channel_id, 'tickets', q.tickets, 'levels', q.levels),
         sla.now(), sla.now()
    from quiet q
    join sla.installation i using (team_id)
   where i.ops_channel_id is not null
      on conflict (key) do nothing;
end
$$;
comment on function sla.finish_scan(text, text, text, timestamptz) is
  'The scan begun at p_asked_at was complete: the channel is heard through then. The first one is summed up for the ops
channel if levels were passed over.';
