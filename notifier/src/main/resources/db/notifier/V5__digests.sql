-- Reminders wait for one hour of the day and become one letter to a person: that of one of them, to which the others
-- belong from its first attempt on.
alter table delivery add column not_before timestamptz;
alter table delivery add column digest bigint;

create index delivery_of_digest on delivery (digest) where digest is not null;
