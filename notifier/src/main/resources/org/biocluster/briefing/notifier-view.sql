-- What letters are made of; derived from the topics, dropped and made again at will.

create table proposal (
	proposal_id uuid primary key,
	version bigint not null,
	status text not null,
	number text,
	type text not null,
	language text not null,
	received_at timestamptz not null,
	submitter_known boolean not null,
	submitter_erased boolean not null,
	link_generation integer not null,
	responsible text,
	round text,
	timeliness text not null
);

create table routed (
	event_id uuid primary key,
	proposal_id uuid not null,
	version bigint not null,
	primary_group text not null,
	consulted text[] not null,
	informed text[] not null,
	rules text[] not null,
	policy_version bigint not null
);

create index routed_of_proposal on routed (proposal_id, version);

create table deadline_step (
	event_id uuid primary key,
	proposal_id uuid not null,
	version bigint not null,
	deadline text not null,
	step integer not null,
	due timestamptz not null
);

create table change (
	event_id uuid primary key,
	proposal_id uuid not null,
	version bigint not null,
	change text not null,
	former_status text,
	about text,
	due timestamptz,
	day date,
	code text,
	ground text,
	section text,
	target text,
	protocol_number text,
	protocol_date date,
	words uuid[] not null
);

create index change_of_proposal on change (proposal_id, version);

create table named_text (
	proposal_id uuid not null,
	place integer not null,
	text_id uuid not null,
	kind text not null,
	primary key (proposal_id, place)
);

create table removed_text (
	proposal_id uuid not null,
	text_id uuid not null,
	primary key (proposal_id, text_id)
);

create table typed_text (
	proposal_id uuid not null,
	text_id uuid not null,
	language text not null,
	value text not null,
	primary key (proposal_id, text_id)
);

create table author (
	proposal_id uuid primary key,
	email text not null,
	language text not null
);

create index author_by_email on author (lower(email));

create table working_group (
	code text primary key
);

create table member (
	group_code text not null,
	place integer not null,
	member_id text not null,
	role text not null,
	email text not null,
	language text not null,
	active boolean not null,
	primary key (group_code, place)
);

create index member_by_id on member (member_id);
