create or replace function sla.describe_watch(p_channel sla.watched_channel) returns jsonb
language sql stable
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'channel_id', p_channel.channel_id,
    'name', p_channel.name,
    'kind', p_channel.kind,
    'escalate_in', p_channel.escalate_in,
    'policy_id', (
      select v.policy_id
        from sla.policy_version v
       where v.policy_version_id = sla.choose_policy(p_channel.facts)),
    'declared_in', case p_channel.source when 'file' then 'file' else 'setup' end,
    'set_by', s.set_by,
    'set_at', s.set_at,
    'watched_at', p_channel.watched_at,
    'lost_at', p_channel.lost_at,
    'lost_why', p_channel.lost_why))
    || jsonb_build_object('facts', p_channel.facts)
    from (select) one
    left join sla.channel_setup s on s.team_id = p_channel.team_id and s.channel_id = p_channel.channel_id
      and p_channel.source <> 'file'
$$;
comment on function sla.describe_watch(sla.watched_channel) is
  'How a channel is watched, as the API shows it; policy_id is the one that its own facts choose. Nothing that changes while nobody
changes it, but for lost_at and lost_why: since when nothing can be heard there.';
