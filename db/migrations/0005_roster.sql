-- The roster: who is on shift when, as the calendars said it when they were last read.

create table sla.roster_calendar (
  team_id text not null references sla.installation on delete cascade,
  calendar_id text not null check (calendar_id <> ''),
  synced_at timestamptz,
  synced_from timestamptz,
  retired_at timestamptz,
  primary key (team_id, calendar_id),
  check ((synced_at is null) = (synced_from is null))
);
comment on column sla.roster_calendar.synced_at is 'When the calendar was last read whole.';
comment on column sla.roster_calendar.synced_from is
  'When that reading began: one that began earlier and ends later must not undo it.';
comment on column sla.roster_calendar.retired_at is
  'Since when nobody takes shifts from it any more; they stay for the record.';

create table sla.roster_sync (
  sync_id bigint generated always as identity primary key,
  team_id text not null,
  calendar_id text not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  window_from timestamptz not null,
  window_to timestamptz not null,
  outcome text not null check (outcome in ('ok', 'failed', 'superseded')),
  error text check (error <> ''),
  events int not null default 0 check (events >= 0),
  shifts int not null default 0 check (shifts >= 0),
  unmatched int not null default 0 check (unmatched between 0 and shifts),
  added int not null default 0 check (added >= 0),
  changed int not null default 0 check (changed >= 0),
  removed int not null default 0 check (removed >= 0),
  foreign key (team_id, calendar_id) references sla.roster_calendar on delete cascade,
  check (window_to > window_from),
  check ((outcome = 'failed') = (error is not null))
);
comment on table sla.roster_sync is 'Every reading of a calendar. A shift names the ones that first and last brought it.';
create index roster_sync_newest on sla.roster_sync (team_id, calendar_id, started_at desc);

create table sla.shift (
  shift_id bigint generated always as identity primary key,
  team_id text not null,
  calendar_id text not null,
  event_id text not null check (event_id <> ''),
  user_id text check (user_id <> ''),
  person_text text not null check (person_text <> ''),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  embedded boolean not null,
  product text check (product <> ''),
  summary text,
  matched_by text check (matched_by in ('email', 'name')),
  tried text check (tried <> ''),
  first_sync_id bigint not null references sla.roster_sync,
  last_sync_id bigint not null references sla.roster_sync,
  unique (team_id, calendar_id, event_id, person_text),
  foreign key (team_id, calendar_id) references sla.roster_calendar on delete cascade,
  check (ends_at > starts_at),
  check ((user_id is null) = (matched_by is null)),
  check ((user_id is null) = (tried is not null)),
  check (last_sync_id >= first_sync_id)
);
comment on table sla.shift is 'One person''s stretch of one calendar event: from starts_at on, up to but without ends_at.';
comment on column sla.shift.person_text is 'What the calendar says: an address, or a name in the title.';
comment on column sla.shift.tried is 'Of somebody whom nobody in Slack is: what was tried, for the people who mend the calendar.';
create unique index shift_of_person_once on sla.shift (team_id, calendar_id, event_id, user_id) where user_id is not null;
-- Past shifts are never looked at again by "who is on shift", so they must not cost it anything.
create index shift_ends on sla.shift (team_id, ends_at) include (starts_at) where user_id is not null;
