-- requires: judge_role is_ours mentions_bot
create or replace function sla.heard_messages(p_message_ids bigint[])
returns table (w sla.slack_watcher, c sla.watched_channel, i sla.installation, role text, is_ours boolean,
  mentions_bot boolean)
language sql stable
as $$
  select w, c, i, sla.judge_role(p, i, listed.is), sla.is_ours(w, i), sla.mentions_bot(w, i)
    from sla.slack_watcher w
    join sla.watched_channel c using (team_id, channel_id)
    join sla.installation i using (team_id)
    left join sla.person p on p.team_id = w.team_id and p.user_id = w.user_id
   cross join lateral (
     select exists (
       select
         from sla.agent a
        where a.team_id = w.team_id
          and a.user_id = w.user_id
          and a.member_from <= w.posted_at
          and (a.member_to is null or w.posted_at < a.member_to)) as is) listed
   where w.message_id = any (p_message_ids)
$$;
comment on function sla.heard_messages(bigint[]) is
  'Messages of the inbox with where they stand, who wrote them as of their own time, and whether they concern the bot.';
