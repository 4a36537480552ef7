-- requires: link_helpdesk_tickets put_on_watch
create or replace function sla.watch_channels(p_team_id text, p_channels jsonb) returns void
language plpgsql
as $$
declare
  v_named text[] := array(select c ->> 'channel_id' from jsonb_array_elements(p_channels) c);
begin
  update sla.watched_channel w
     set unwatched_at = sla.now()
   where w.team_id = p_team_id
     and w.unwatched_at is null
     and w.channel_id <> all (v_named)
     and not exists (
       select
         from sla.channel_setup s
        where s.team_id = w.team_id and s.channel_id = w.channel_id);

  perform sla.put_on_watch(p_team_id, p_channels, 'file');
  perform sla.put_on_watch(p_team_id, coalesce(jsonb_agg(sla.channel_of_setup(s)), '[]'), 'slack')
     from sla.channel_setup s
    where s.team_id = p_team_id
      and s.channel_id <> all (v_named);

  perform sla.link_helpdesk_tickets(array(
    select t.ticket_id
      from sla.watched_channel c
      join sla.ticket t using (team_id, channel_id)
     where c.team_id = p_team_id
       and c.helpdesk is not null
       and t.state in ('waiting', 'no_policy', 'answered')));
end
$$;
comment on function sla.watch_channels(text, jsonb) is
  'Makes these the watched channels, and those that people set up in Slack, where these do not name them.';
