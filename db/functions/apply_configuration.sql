create or replace function sla.apply_configuration(p_team_id text, p_configuration jsonb, p_applied_by text)
returns void
language plpgsql
as $$
begin
  perform sla.apply_policies(p_configuration, p_applied_by);

  update sla.installation
     set agents_in_file = (p_configuration ->> 'agents_configured')::boolean,
         agents_configured = (p_configuration ->> 'agents_configured')::boolean or exists (
           select
             from sla.agent a
            where a.team_id = p_team_id and a.source = 'slack' and a.member_to is null),
         ops_channel_id = p_configuration ->> 'ops_channel',
         warnings_channel_id = p_configuration ->> 'warnings_channel',
         breaches_channel_id = p_configuration ->> 'breaches_channel',
         roster_stale_after = make_interval(secs => (p_configuration ->> 'roster_stale_after_seconds')::float),
         -- A build from before 0013 names none of these.
         roster_warn_of_gaps = make_interval(secs => coalesce((p_configuration ->> 'roster_warn_of_gaps_seconds')::float, 172800)),
         roster_leads = p_configuration ->> 'roster_leads',
         mention_at_most = coalesce((p_configuration ->> 'roster_mention_at_most')::int, 8)
   where team_id = p_team_id;

  delete from sla.target where team_id = p_team_id;
  insert into sla.target (team_id, name, kind, slack_id)
  select p_team_id, t.key, t.value ->> 'kind', t.value ->> 'slack_id'
    from jsonb_each(p_configuration -> 'targets') t;

  perform sla.watch_channels(p_team_id, p_configuration -> 'channels');
end
$$;
comment on function sla.apply_configuration(text, jsonb, text) is
  'Puts a checked configuration in force: policies that changed become new versions, rules, targets and watched channels
are replaced. Open tickets keep the version they started under.';
