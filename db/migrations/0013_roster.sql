-- The roster as people keep it: several sources, absences, what is said in Slack over it, who is mentioned, and gaps.

-- Sources --------------------------------------------------------------------------------------------

alter table sla.roster_calendar
  add source text not null default 'google' check (source in ('google', 'ical', 'user_group', 'file'));
comment on table sla.roster_calendar is 'The sources of the roster: whatever says who is on shift, each under a name of its own.';
comment on column sla.roster_calendar.calendar_id is
  'Google''s id of a calendar, the name of an iCal feed (its address is a secret and stands nowhere), a user group''s id (S…), or file.';

alter table sla.shift
  add kind text not null default 'shift' check (kind in ('shift', 'out_of_office')),
  drop constraint shift_matched_by_check,
  add constraint shift_matched_by_check check (matched_by in ('email', 'organizer', 'name', 'user_group', 'id'));
comment on column sla.shift.kind is 'out_of_office takes the person off every shift that it overlaps, whatever source says so.';
comment on column sla.shift.ends_at is 'Without the end itself; infinity: until further notice.';

-- Overrides ------------------------------------------------------------------------------------------

create table sla.roster_override (
  override_id bigint generated always as identity primary key,
  team_id text not null references sla.installation on delete cascade,
  source text not null check (source <> ''),
  kind text not null check (kind in ('cover', 'off')),
  user_id text not null check (user_id <> ''),
  covered_user_id text check (covered_user_id <> user_id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  said_by text not null,
  said_at timestamptz not null,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  unique (team_id, source),
  check (ends_at > starts_at),
  check (kind = 'cover' or covered_user_id is null),
  check ((ended_at is null) = (ended_by is null))
);
comment on table sla.roster_override is
  'What people say over the calendar: somebody covers, in somebody''s place or beside those on shift, or is off. Kept for the
record; sla.on_shift says what each does.';
comment on column sla.roster_override.covered_user_id is 'Whose shifts the person takes; null: none, but is on shift meanwhile.';
comment on column sla.roster_override.ended_at is 'When it was taken back; otherwise it ends by itself at ends_at.';
create index roster_override_ends on sla.roster_override (team_id, ends_at) where ended_at is null;

create table sla.roster_gap (
  gap_id bigint generated always as identity primary key,
  team_id text not null references sla.installation on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  told_at timestamptz not null,
  over_at timestamptz,
  over_why text check (over_why in ('filled', 'passed')),
  check (ends_at > starts_at),
  check ((over_at is null) = (over_why is null))
);
comment on table sla.roster_gap is 'Stretches with nobody on shift that were told ahead, as they were told.';
comment on column sla.roster_gap.ends_at is 'infinity: as far ahead as the roster was known.';
create index roster_gap_open on sla.roster_gap (team_id) where over_at is null;

-- Who is mentioned -----------------------------------------------------------------------------------

create table sla.mention (
  notification_id bigint not null references sla.notification on delete cascade,
  team_id text not null,
  user_id text not null,
  mentioned_at timestamptz not null,
  primary key (notification_id, user_id)
);
comment on table sla.mention is
  'Whom each alarm mentions by name, written when it is claimed: of too many on shift, those go first who were left in peace the
longest.';
create index mention_newest on sla.mention (team_id, user_id, mentioned_at desc);

alter table sla.installation
  add roster_warn_of_gaps interval not null default '2 days' check (roster_warn_of_gaps >= '0'),
  add roster_leads text check (roster_leads <> ''),
  add mention_at_most int not null default 8 check (mention_at_most between 1 and 50);
comment on column sla.installation.roster_warn_of_gaps is 'How long before nobody is on shift it is said; 0: never.';
comment on column sla.installation.roster_leads is 'The name in sla.target of those who are told so.';
comment on column sla.installation.mention_at_most is 'How many people on shift one alarm mentions.';

-- Said in Slack --------------------------------------------------------------------------------------

alter table sla.slack_gesture
  drop constraint slack_gesture_verb_check,
  add constraint slack_gesture_verb_check check (verb in ('snooze', 'claim', 'release', 'pause', 'resume', 'resolve',
    'reopen', 'status', 'help', 'unknown', 'cover', 'off', 'uncover')),
  add person_id text check (person_id <> ''),
  add covered_id text check (covered_id <> ''),
  add from_at timestamptz,
  add override_id bigint;
comment on column sla.slack_gesture.outcome is
  'What became of it: done, still_waiting, most_snoozes, nothing_planned, not_paused, not_claimed, not_waiting, nothing_changes,
no_ticket, not_agent, unknown; of the roster: unknown_person, ambiguous_person, left, until_missing, no_shift.';
comment on column sla.slack_gesture.person_id is 'Who covers or is off; null: whoever says it.';
comment on column sla.slack_gesture.covered_id is 'Whose shifts the person takes.';
comment on column sla.slack_gesture.from_at is 'From when on; null: from the moment it was said.';
comment on column sla.slack_gesture.override_id is 'The override it made, or is to end.';

drop function if exists sla.on_shift(text, timestamptz, boolean);
drop function if exists sla.shifts_from_json(jsonb);
