-- What the notifier knows by itself and can't get back from anywhere; holds no address and no text.

-- Facts recorded before this moment never become deliveries, however often the history is read.
create table live_since (
	only_row boolean primary key default true check (only_row),
	at timestamptz not null
);

-- How far the history has been read for new facts; moved in the transaction that keeps them.
create table listening_position (
	topic text not null,
	partition integer not null,
	next_offset bigint not null,
	primary key (topic, partition)
);

-- Facts that somebody is to be told about.
create table announcement (
	event_id uuid primary key,
	proposal_id uuid not null,
	version bigint not null,
	at timestamptz not null,
	kind text not null,
	primary_group text not null,
	noted_at timestamptz not null,
	next_look_at timestamptz not null,
	planned_at timestamptz
);

create index announcement_open on announcement (next_look_at) where planned_at is null;

-- One message to one recipient on one channel about one fact: never a second row, never a second message id.
create table delivery (
	id bigint generated always as identity primary key,
	event_id uuid not null,
	recipient text not null,
	channel text not null,
	proposal_id uuid not null,
	message text not null,
	alarm text,
	message_id text not null unique,
	state text not null default 'pending' check (state in ('pending', 'sending', 'sent', 'parked', 'doubtful')),
	reason text,
	attempt integer not null default 0,
	worker text,
	created_at timestamptz not null,
	changed_at timestamptz not null,
	next_attempt_at timestamptz not null,
	overdue boolean not null default false,
	reported boolean not null default true,
	unique (event_id, recipient, channel)
);

create index delivery_due on delivery (next_attempt_at, id) where state = 'pending';
create index delivery_sending on delivery (worker) where state = 'sending';
create index delivery_unreported on delivery (id) where not reported;
create index delivery_listed on delivery (state, id) where state in ('parked', 'doubtful');
