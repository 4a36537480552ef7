-- requires: explain_person
create or replace function sla.explain_people(p_ticket_id bigint) returns jsonb
language sql stable
as $$
  with said as (
    select t.team_id, t.requester_id as user_id, t.opened_at as at, null::text as author_team_id
      from sla.ticket t
     where t.ticket_id = p_ticket_id
       and t.requester_id is not null
    union all
    select w.team_id, w.user_id, w.posted_at, w.author_team_id
      from sla.ticket_thread h
      join sla.slack_watcher w using (team_id, channel_id, thread_ts)
     where h.ticket_id = p_ticket_id
       and w.user_id is not null
       and w.posted_at is not null
  ), last_said as (
    select distinct on (user_id) *
      from said
     order by user_id, at desc, author_team_id nulls last
  )
  select coalesce(jsonb_agg(sla.explain_person(team_id, user_id, at, author_team_id) order by at, user_id), '[]')
    from last_said
$$;
comment on function sla.explain_people(bigint) is
  'Who wrote in a ticket''s threads and who asked, each as of their last word there and with the reasons:
sla.explain_person.';
