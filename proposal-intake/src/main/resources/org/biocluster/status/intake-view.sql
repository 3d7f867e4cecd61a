-- The status view of authors: the fold of proposal-events, without text and without people.

create table proposal (
	proposal_id uuid primary key,
	version bigint not null,
	status text not null,
	number text,
	submitted_as text not null,
	link_generation integer not null,
	policy_version bigint,
	rules text[],
	flags text[],
	manual boolean
);

create table proposal_group (
	proposal_id uuid not null,
	place integer not null,
	group_code text not null,
	information_only boolean not null,
	primary key (proposal_id, place)
);

comment on column proposal_group.place is '0 is the group that decides';

create table proposal_step (
	proposal_id uuid not null,
	version bigint not null,
	at timestamptz not null,
	type text not null,
	group_code text,
	due timestamptz,
	detail text,
	primary key (proposal_id, version)
);
