create or replace function sla.describe_bundle(p_digest_id bigint) returns jsonb
language sql stable
as $$
  select jsonb_build_object('bundle', jsonb_agg(sla.describe_notification(b)
           order by b.level desc, b.first_after, b.created_at, b.notification_id))
    from sla.notification b
   where b.digest_id = p_digest_id
     and b.state <> 'suppressed'
$$;
comment on function sla.describe_bundle(bigint) is
  'The levels that a digest tells, the most pressing first, each described as it would be alone.';
