-- requires: judge_role person_as_of is_listed is_ours mentions_bot
create or replace function sla.heard_messages(p_message_ids bigint[])
returns table (w sla.slack_watcher, c sla.watched_channel, i sla.installation, role text, is_ours boolean,
  mentions_bot boolean)
language sql stable
as $$
  select w, c, i, sla.judge_role(author.p, w.author_team_id, i, author.is_listed), sla.is_ours(w, i),
         sla.mentions_bot(w, i)
    from sla.slack_watcher w
    join sla.watched_channel c using (team_id, channel_id)
    join sla.installation i using (team_id)
    left join sla.person now_is on now_is.team_id = w.team_id and now_is.user_id = w.user_id
   cross join lateral (
     select sla.person_as_of(now_is, w.posted_at) as p, sla.is_listed(w.team_id, w.user_id, w.posted_at)
     -- Looked up once a message, not once for each time that the judgement names it.
     offset 0) author
   where w.message_id = any (p_message_ids)
$$;
comment on function sla.heard_messages(bigint[]) is
  'Messages of the inbox with where they stand, who wrote them as of their own time, and whether they concern the bot.';
