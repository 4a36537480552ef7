-- requires: list_feed
create or replace function sla.follow_feed(p_after_id bigint, p_limit int, p_ticket_id bigint default null, p_types text[] default null)
returns jsonb
language sql stable
as $$
  with newest as materialized (
    select coalesce(max(history_id), 0) as history_id from sla.feed
  ), entry as materialized (
    select e.entry
      from sla.list_feed(p_after_id, p_limit, p_ticket_id, p_types) as e (entry)
     where p_after_id is not null
  )
  -- What a filter left out is behind the reader as well: it need not be looked at again.
  select jsonb_build_object(
    'through_id', case when count(*) < p_limit then greatest(p_after_id, (select history_id from newest))
                       else max((entry ->> 'history_id')::bigint) end,
    'entries', coalesce(jsonb_agg(entry order by (entry ->> 'history_id')::bigint), '[]'))
    from entry
$$;
comment on function sla.follow_feed(bigint, int, bigint, text[]) is
  'What a reader of the feed who has seen everything through history id p_after_id gets next, p_limit entries at most and as
sla.list_feed shows them: {through_id, entries}; through_id is what to ask with next. Null: nothing yet, and from now on.';
