create or replace function sla.installation_state(p_team_id text) returns text
language sql stable
as $$
  select coalesce(
    (select case when revoked_at is null then 'in use' else 'revoked' end
       from sla.installation
      where team_id = p_team_id),
    'removed')
$$;
comment on function sla.installation_state(text) is
  'Whether the workspace lets us work: in use, revoked (its token is worth nothing) or removed (nothing is
left of it).';
