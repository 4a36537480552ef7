create or replace view sla.sockets as
select team_id, instance, wanted, open, last_heard_at, fault, noted_at
  from sla.socket_road;
comment on view sla.sockets is
  'The sockets of each instance as it last said: how many are open of how many it wants, when the last byte came, and
why none could be opened. No row: nobody listens over sockets.';
