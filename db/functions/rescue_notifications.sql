-- requires: way_of mirror_digest
create or replace function sla.rescue_notifications() returns void
language plpgsql
as $$
declare
  v_row record;
begin
  -- Did Slack accept it? What everybody sees can be looked up; an edit may be repeated; what only one person saw is
  -- never told twice.
  for v_row in
    update sla.notification n
       set state = case sla.way_of(n.kind, n.state) when 'post' then 'uncertain' when 'edit' then 'pending' else 'failed' end,
           error = coalesce(n.error, 'the sender stopped while sending'),
           misses = 0, lease_owner = null, lease_until = null
     where n.notification_id = any (array(
       select s.notification_id
         from sla.notification s
        where s.lease_until < clock_timestamp()
          and s.state = 'sending'
          and s.digest_id is null
          for no key update skip locked))
    returning n.notification_id, n.kind
  loop
    if v_row.kind = 'digest' then
      perform sla.mirror_digest(v_row.notification_id);
    end if;
  end loop;
end
$$;
comment on function sla.rescue_notifications() is
  'A lease that ran out while sending leaves one question open, which whoever claims next must answer first.';
