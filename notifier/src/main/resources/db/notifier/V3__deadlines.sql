-- Steps of deadlines are told of too; only routings name a group.
alter table announcement alter column primary_group drop not null;
alter table announcement add column deadline text;
alter table announcement add column step integer;
alter table announcement add column due timestamptz;
