create or replace function sla.list_feed(p_after_id bigint, p_limit int, p_ticket_id bigint default null, p_types text[] default null,
  p_from timestamptz default null, p_before timestamptz default null) returns setof jsonb
language sql stable
as $$
  select jsonb_build_object('history_id', f.history_id, 'type', f.type, 'at', f.at, 'recorded_at', f.recorded_at, 'data', f.data)
    from sla.feed f
   where f.history_id > coalesce(p_after_id, 0)
     and (p_ticket_id is null or f.ticket_id = p_ticket_id)
     and (p_types is null or f.type = any (p_types))
     and (p_from is null or f.at >= p_from)
     and (p_before is null or f.at < p_before)
   order by f.history_id
   limit p_limit
$$;
comment on function sla.list_feed(bigint, int, bigint, text[], timestamptz, timestamptz) is
  'What happened to tickets after history id p_after_id (null: from the beginning), the oldest first: {history_id, type, at,
recorded_at, data: {ticket, timer, level, actor, why}}; durations in seconds. A filter that is null filters nothing.';
