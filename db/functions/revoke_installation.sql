create or replace function sla.revoke_installation(p_team_id text) returns void
language sql
as $$
  update sla.installation set revoked_at = coalesce(revoked_at, sla.now()) where team_id = p_team_id
$$;
comment on function sla.revoke_installation(text) is
  'The bot''s token is worth nothing any more. What is stored stays; the next start with a good token goes on with it.';
