-- Helpdesks: where the answer to a ticket is heard that an integration posted.

alter table sla.watched_channel
  add helpdesk text check (helpdesk <> ''),
  add helpdesk_kind text check (helpdesk_kind in ('zendesk', 'freshdesk')),
  add helpdesk_fact text check (helpdesk_fact <> ''),
  add constraint helpdesk_is_whole check (
    (helpdesk is null) = (helpdesk_kind is null) and (helpdesk is null) = (helpdesk_fact is null));
comment on column sla.watched_channel.helpdesk is
  'The helpdesk that knows this channel''s tickets, as the settings call it; null: their answers come through the API alone.';
comment on column sla.watched_channel.helpdesk_fact is 'The fact that holds a ticket''s number there.';

create table sla.helpdesk_ticket (
  ticket_id bigint primary key references sla.ticket on delete cascade,
  helpdesk text not null,
  helpdesk_kind text not null,
  number text not null check (number ~ '^[0-9]{1,18}$'),
  heard_through_at timestamptz,
  mark text,
  look_at timestamptz,
  unheard_since timestamptz,
  hopeless boolean not null default false,
  fault text,
  failures int not null default 0 check (failures >= 0),
  ask_again_at timestamptz,
  lease_owner text,
  lease_until timestamptz,
  check ((lease_owner is null) = (lease_until is null)),
  check (hopeless <= (fault is not null))
);
comment on table sla.helpdesk_ticket is 'Where a ticket''s answer is heard, until when it was, and whether it cannot be.';
comment on column sla.helpdesk_ticket.mark is
  'What the helpdesk said of the ticket when it was last read whole: as long as it says the same, nothing is new.';
comment on column sla.helpdesk_ticket.look_at is
  'When to look although nothing is due: for a customer who writes again, or for a helpdesk that comes back.';
comment on column sla.helpdesk_ticket.unheard_since is
  'Since when asking brought no answer; two minutes later the ticket''s levels are posted all the same.';
comment on column sla.helpdesk_ticket.hopeless is 'Asking again will not help, somebody must mend it: levels do not wait.';
create index helpdesk_ticket_look on sla.helpdesk_ticket (look_at) where look_at is not null;
