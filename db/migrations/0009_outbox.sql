-- Each message told once, and quietly: lanes that pace what is sent, one post for a storm, edits that keep alarms true.

create table sla.sending_lane (
  team_id text not null references sla.installation on delete cascade,
  way text not null check (way in ('post', 'edit', 'answer', 'look_up')),
  channel_id text not null,
  booked_until timestamptz not null,
  free_at timestamptz not null,
  limited_at timestamptz,
  told_at timestamptz[] not null default '{}',
  digest_at timestamptz,
  primary key (team_id, way, channel_id)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01);
comment on table sla.sending_lane is
  'How fast Slack may be asked: a lane for the posts of each channel, one for each other way, and one (post, no channel) for
all posts of the workspace. A limit on one delays no other.';
comment on column sla.sending_lane.booked_until is
  'The steady rhythm is booked until then; a burst may run ahead of it.';
comment on column sla.sending_lane.free_at is 'From when the next may go, by rhythm and by Slack''s own limit.';
comment on column sla.sending_lane.told_at is 'When escalations were lately told one by one, the newest first.';
comment on column sla.sending_lane.digest_at is 'When many of them were last told in one post.';

alter table sla.notification
  add level int check (level > 0),
  add first_after interval,
  add digest_id bigint references sla.notification on delete set null,
  add outlook jsonb;
comment on column sla.notification.level is 'Of an escalation: the higher goes first.';
comment on column sla.notification.first_after is
  'Of an escalation: the first level''s time of its policy; within a level the shorter, stricter one goes first.';
comment on column sla.notification.digest_id is 'The post that tells this level together with others, and shares its fate with it.';
comment on column sla.notification.outlook is
  'What a post says of things that may still move, as it was when it was sent: where that has changed an edit is ordered.';
create index notification_about on sla.notification (about_id) where about_id is not null;
create index notification_digest on sla.notification (digest_id) where digest_id is not null;

update sla.notification n
   set level = k.level,
       first_after = (select l.after from sla.policy_level l where l.policy_version_id = t.policy_version_id and l.level = 1)
  from sla.escalation_task k
  join sla.ticket t using (ticket_id)
 where n.kind = 'escalation'
   and n.state in ('pending', 'sending', 'uncertain')
   and k.ticket_id = n.ticket_id
   and k.event_id = n.event_id;

drop function if exists sla.claim_notifications(text, interval, int);
