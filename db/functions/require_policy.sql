create or replace function sla.require_policy(p_policy_id text) returns void
language plpgsql stable
as $$
begin
  if not exists (select from sla.policy where policy_id = p_policy_id) then
    raise exception 'there is no policy % in force', p_policy_id
      using errcode = 'SLA11', hint = 'GET /api/v1/policies lists those in force';
  end if;
end
$$;
comment on function sla.require_policy(text) is 'Error SLA11: no such policy is in force.';
