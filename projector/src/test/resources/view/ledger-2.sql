create table entry (
	topic text not null,
	partition integer not null,
	"offset" bigint not null,
	name text not null,
	amount bigint not null check (amount < 1000000),
	primary key (topic, partition, "offset")
);

create table balance (
	name text primary key,
	amount bigint,
	note text
);

-- after load
-- changed
create index balance_by_amount on balance (amount);
