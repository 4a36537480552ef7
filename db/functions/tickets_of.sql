create or replace function sla.tickets_of(p_notification_id bigint) returns bigint[]
language sql stable
as $$
  select array(
    select distinct ticket_id
      from sla.notification
     where (notification_id = p_notification_id or digest_id in (
             select unnest(array[o.notification_id, o.about_id])
               from sla.notification o
              where o.notification_id = p_notification_id))
       and ticket_id is not null
     order by ticket_id)
$$;
comment on function sla.tickets_of(bigint) is 'The tickets a notification speaks of: its own, or those
of the digest that it is or edits.';
