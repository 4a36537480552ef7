create or replace function sla.share_mentions(p_notification_ids bigint[]) returns void
language plpgsql
as $$
declare
  v_now timestamptz := sla.now();
  v_crowd record;
  v_mentioned text[];
begin
  delete from sla.mention where notification_id = any (p_notification_ids);

  -- One after the other: whom the first mentions, the second leaves in peace.
  for v_crowd in
    with told as (
      select n.notification_id, n.team_id, n.people
        from sla.notification n
       where n.notification_id = any (p_notification_ids)
         and n.kind = 'escalation'
      union all
      select b.digest_id, b.team_id, b.people
        from sla.notification b
       where b.digest_id = any (p_notification_ids)
         and b.state = 'pending'
    )
    select t.notification_id, t.team_id, i.mention_at_most,
           array_agg(distinct u.person ->> 'user_id') as user_ids
      from told t
      join sla.installation i using (team_id)
     cross join lateral jsonb_array_elements(t.people -> 'users') u(person)
     group by t.notification_id, t.team_id, i.mention_at_most
     order by array_position(p_notification_ids, t.notification_id)
  loop
    v_mentioned := v_crowd.user_ids;
    if cardinality(v_crowd.user_ids) > v_crowd.mention_at_most then
      v_mentioned := array(
        select u.user_id
          from unnest(v_crowd.user_ids) u(user_id)
         order by (
           select max(m.mentioned_at)
             from sla.mention m
            where m.team_id = v_crowd.team_id and m.user_id = u.user_id) nulls first, u.user_id
         limit v_crowd.mention_at_most);
      update sla.notification n
         set people = n.people || jsonb_build_object(
               'users', (
                 select coalesce(jsonb_agg(u order by u ->> 'user_id'), '[]')
                   from jsonb_array_elements(n.people -> 'users') u
                  where u ->> 'user_id' = any (v_mentioned)),
               'also', (
                 select coalesce(jsonb_agg(jsonb_build_object('user_id', u -> 'user_id', 'name', u -> 'name')
                          order by u ->> 'user_id'), '[]')
                   from jsonb_array_elements(n.people -> 'users') u
                  where u ->> 'user_id' <> all (v_mentioned)))
       where v_crowd.notification_id in (n.notification_id, n.digest_id)
         and n.people ? 'users';
    end if;
    insert into sla.mention (notification_id, team_id, user_id, mentioned_at)
    select v_crowd.notification_id, v_crowd.team_id, m, v_now
      from unnest(v_mentioned) m;
  end loop;
end
$$;
comment on function sla.share_mentions(bigint[]) is
  'Of the people on shift that these alarms reach, each mentions mention_at_most by name: those whose last mention is the longest
ago. The others are kept as people.also. Whom it chose is noted in sla.mention.';
