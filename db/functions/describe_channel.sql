-- requires: describe_open_ticket
create or replace function sla.describe_channel(p_team_id text, p_channel_id text, p_user_id text, p_limit int)
returns jsonb
language sql stable
as $$
  with shown as materialized (
    select t
      from sla.ticket t
      join sla.watched_channel w using (team_id, channel_id)
     where w.team_id = p_team_id
       -- Where a channel's alarms go, its tickets are asked for, too.
       and (w.channel_id = p_channel_id or w.escalate_in = p_channel_id)
       and t.state in ('waiting', 'no_policy')
  ), line as (
    select t, row_number() over (order by (t).next_due_at nulls last, (t).ticket_id) as place
      from shown
     order by place
     limit p_limit
  )
  select jsonb_build_object(
    'at', sla.now(),
    'role', sla.role_of(p_team_id, p_user_id, sla.now()),
    'workspace_url', (select workspace_url from sla.installation where team_id = p_team_id),
    'watched', exists (
      select
        from sla.watched_channel w
       where w.team_id = p_team_id
         and w.unwatched_at is null
         and (w.channel_id = p_channel_id or w.escalate_in = p_channel_id)),
    'waiting', (select count(*) from shown),
    'tickets', (select coalesce(jsonb_agg(sla.describe_open_ticket(t) order by place), '[]') from line))
$$;
comment on function sla.describe_channel(text, text, text, int) is
  'How a channel stands, for whoever asks: {at, role, workspace_url, watched, waiting (how many customers wait), tickets: the
first p_limit of them by next due time}. A channel that others escalate to shows theirs.';
