-- Who people are, as of the time they write: where a message says its author is at home, and who they were before.

alter table sla.person add enterprise_id text;
comment on column sla.person.enterprise_id is
  'The organisation of an Enterprise Grid that the person belongs to; people of ours in another of its workspaces are
colleagues.';

create table sla.person_past (
  team_id text not null,
  user_id text not null,
  until_at timestamptz not null,
  was jsonb not null check (jsonb_typeof(was) = 'object'),
  primary key (team_id, user_id, until_at),
  foreign key (team_id, user_id) references sla.person on delete cascade
);
comment on table sla.person_past is
  'Who somebody was until something changed that decides a role, so that a message is judged by who its author was when it
was written. What is known of somebody first counts for all time before it.';
comment on column sla.person_past.was is 'home_team_id, enterprise_id, is_bot, is_restricted and is_stranger of sla.person.';

alter table sla.slack_watcher add author_team_id text;
comment on column sla.slack_watcher.author_team_id is
  'The author''s home as the message says it, a workspace (T…) or an organisation (E…); null: as sla.person has it.';

drop function if exists sla.judge_role(sla.person, sla.installation, boolean);
