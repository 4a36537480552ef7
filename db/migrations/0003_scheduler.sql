-- A room for the scheduler's own tables, which it creates itself when it first starts.
create schema quartz;
