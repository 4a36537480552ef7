create or replace function sla.helpdesk_number(p_fact text) returns text
language sql immutable
as $$
  select substring(p_fact from '([0-9]{1,18})[^0-9]*$')
$$;
comment on function sla.helpdesk_number(text) is
  'A ticket''s number as a helpdesk knows it: integrations write it plainly, with a # before it, or as a link to the
ticket. Null where there is none.';
