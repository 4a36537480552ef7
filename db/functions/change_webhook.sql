-- requires: describe_webhook lock_webhook disable_webhook
create or replace function sla.change_webhook(p_webhook_id bigint, p_url text, p_description text, p_types text[], p_enabled boolean)
returns jsonb
language plpgsql
as $$
begin
  perform sla.lock_webhook(p_webhook_id);
  update sla.webhook
     set url = coalesce(p_url, url), description = nullif(coalesce(p_description, description), ''),
         types = nullif(coalesce(p_types, types), '{}')
   where webhook_id = p_webhook_id;
  if p_enabled then
    update sla.webhook
       set disabled_at = null, disabled_why = null, failures = 0, failing_since = null, open_until = null, failed_probes = 0
     where webhook_id = p_webhook_id
       and disabled_at is not null;
  elsif not p_enabled then
    perform sla.disable_webhook(p_webhook_id, 'switched_off');
  end if;
  return sla.find_webhook(p_webhook_id);
end
$$;
comment on function sla.change_webhook(bigint, text, text, text[], boolean) is
  'What is null stays; an empty description goes, and empty types are all of them. Enabled, it begins with a closed circuit and
with what happens from now on. Error SLA40: there is no such webhook.';
