-- What authors see of their proposals: the status, shown to whoever has the receipt, is the fold of proposal-events
-- alone. Tables that begin with own_ are for the manage link: what the author sent, is asked and agreed to.

create table proposal (
	proposal_id uuid primary key,
	version bigint not null,
	status text not null,
	number text,
	submitted_as text not null,
	link_generation integer not null,
	received_at timestamptz not null,
	round text,
	late boolean not null,
	by_link boolean not null,
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

create table own_content (
	proposal_id uuid not null,
	version bigint not null,
	at timestamptz not null,
	language text,
	type text not null,
	aspect text,
	sectors text[] not null,
	cross_sector boolean not null,
	themes text[] not null,
	organisation_type text not null,
	region text not null,
	documents text[] not null,
	counterparts text[] not null,
	participation_form text,
	project_stage text,
	due date,
	related text,
	join_groups text[] not null,
	primary key (proposal_id, version)
);

create table own_text_of (
	proposal_id uuid not null,
	version bigint not null,
	place integer not null,
	text_id uuid not null,
	kind text not null,
	primary key (proposal_id, version, place)
);

comment on table own_text_of is 'which texts a step of the proposal names, in their order';

create table own_text (
	proposal_id uuid not null,
	text_id uuid not null,
	kind text not null,
	language text not null,
	value text not null,
	primary key (proposal_id, text_id)
);

create table own_file (
	proposal_id uuid not null,
	version bigint not null,
	place integer not null,
	name_id uuid not null,
	sha256 text not null,
	size bigint not null,
	media_type text not null,
	removed_at timestamptz,
	primary key (proposal_id, version, place)
);

comment on column own_file.removed_at is 'since when its bytes have to be forgotten';

create table own_consent (
	proposal_id uuid not null,
	document text not null,
	version text not null,
	given timestamptz not null,
	withdrawn timestamptz,
	primary key (proposal_id, document)
);

create table own_person (
	proposal_id uuid primary key,
	surname text not null,
	given_name text not null,
	patronymic text,
	position text,
	email text not null,
	phone text,
	language text not null,
	publishable text[] not null
);

-- after load

create index own_person_email on own_person (lower(email));

create index own_title on own_text using gin (to_tsvector('russian', value)) where kind = 'TITLE';
