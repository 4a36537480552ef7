create or replace function sla.open_ticket(p_team_id text, p_facts jsonb, p_source text, p_actor text default null,
  p_kind text default null, p_channel_id text default null, p_requester_id text default null,
  p_opened_at timestamptz default null, p_policy_id text default null) returns bigint
language plpgsql
as $$
declare
  v_now timestamptz := sla.now();
  v_opened_at timestamptz := coalesce(p_opened_at, v_now);
  v_channel sla.watched_channel;
  v_facts jsonb := p_facts;
  v_policy_version_id bigint;
  v_ticket_id bigint;
begin
  if v_opened_at > v_now + interval '1 minute' then
    raise exception 'the instant % lies in the future', p_opened_at
      using errcode = 'SLA12', hint = 'say what has happened, when it has happened; check the caller''s clock';
  end if;
  if p_channel_id is not null then
    select * into v_channel
      from sla.watched_channel
     where team_id = p_team_id
       and channel_id = p_channel_id
       and unwatched_at is null;
    if not found then
      raise exception 'the channel % is not watched', p_channel_id
        using errcode = 'SLA10', hint = 'GET /api/v1/channels lists those that are';
    end if;
    v_facts := v_channel.facts || v_facts;
  end if;
  if p_policy_id is not null then
    perform sla.require_policy(p_policy_id);
    v_facts := v_facts || jsonb_build_object('policy', p_policy_id);
  end if;

  v_policy_version_id := sla.choose_policy(v_facts);
  insert into sla.ticket (team_id, channel_id, kind, requester_id, facts, opened_at, policy_version_id, state, armed_at)
  values (p_team_id, p_channel_id, coalesce(p_kind, v_channel.kind, 'customer'), p_requester_id, v_facts, v_opened_at,
    v_policy_version_id, case when v_policy_version_id is null then 'no_policy' else 'waiting' end, v_opened_at)
  returning ticket_id into v_ticket_id;
  insert into sla.ticket_event (ticket_id, kind, at, source, actor, policy_version_id, facts, recorded_at)
  values (v_ticket_id, 'opened', v_opened_at, p_source, coalesce(p_requester_id, p_actor), v_policy_version_id, v_facts, v_now);
  if v_channel.helpdesk is not null and sla.helpdesk_number(v_facts ->> v_channel.helpdesk_fact) is not null then
    perform sla.link_helpdesk_tickets(array[v_ticket_id]);
  end if;
  perform sla.refold(array[v_ticket_id]);
  return v_ticket_id;
end
$$;
comment on function sla.open_ticket(text, jsonb, text, text, text, text, text, timestamptz, text) is
  'Opens a ticket that was not posted in Slack. p_facts choose its policy, unless p_policy_id names one. p_channel_id: a watched
channel whose kind and facts it inherits and where its levels are told; null: only the API and webhooks tell of it. Returns
its id. Errors: SLA10 channel not watched, SLA11 no such policy, SLA12 p_opened_at lies in the future.';
