create or replace function sla.list_history(p_ticket_id bigint) returns jsonb
language sql stable
as $$
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('at', h.at, 'recorded_at', h.recorded_at, 'kind', h.kind,
           'actor', h.actor, 'why', h.why, 'level', h.level, 'source', h.source))
           order by h.at, h.recorded_at, h.history_id nulls first, h.event_id), '[]')
    from sla.history h
   where h.ticket_id = p_ticket_id
$$;
comment on function sla.list_history(bigint) is
  'What happened to a ticket and what the engine concluded, the oldest first: {at, recorded_at, kind, actor, why, level, source}.';
