-- Everything here is derived from the topics and can be rebuilt at any time. The names are unqualified on purpose.
create table proposal (
	proposal_id uuid primary key,
	version bigint not null,
	number text,
	status text not null,
	language text not null,
	channel text not null,
	type text not null,
	aspect text,
	sectors text[] not null,
	cross_sector boolean not null,
	themes text[] not null,
	organisation_type text not null,
	region text not null,
	submitted_at timestamptz not null,
	received_at timestamptz not null,
	submitter_known boolean not null,
	primary_group text,
	policy_version bigint,
	rules text[] not null,
	rule_errors text[] not null,
	flags text[] not null,
	manual boolean not null,
	documents text[] not null default '{}',
	counterparts text[] not null default '{}',
	participation_form text,
	project_stage text,
	due date,
	related text,
	join_groups text[] not null default '{}',
	-- how far the work of the primary group is
	responsible text,
	decision_due timestamptz,
	extended boolean not null default false,
	answer_due timestamptz,
	registration_due timestamptz,
	session_id text,
	session_item text,
	session_date date,
	-- the sender's own reference; of a letter its incoming number
	external_id text,
	-- the round it was sent to, whether it came after its closing, and the late link that made up for that
	round text,
	late boolean not null default false,
	late_link uuid
);

-- the decision that is drafted, and the one that was given out
create table decision (
	proposal_id uuid not null,
	stage text not null,
	code text not null,
	ground text,
	section text,
	target text,
	due date,
	without_session text,
	reasons uuid[] not null,
	objection_answer uuid,
	without_opinions uuid,
	session_id text,
	session_item text,
	session_date date,
	protocol_number text,
	protocol_date date,
	at timestamptz not null,
	primary key (proposal_id, stage)
);

-- what consulted groups think; no position while it is awaited
create table opinion (
	proposal_id uuid not null,
	grp text not null,
	due timestamptz,
	position text,
	on_version bigint not null,
	remarks uuid,
	primary key (proposal_id, grp)
);

-- which texts made up the content from which version on
create table content_text (
	proposal_id uuid not null,
	version bigint not null,
	position integer not null,
	text_id uuid not null,
	kind text not null,
	primary key (proposal_id, version, position)
);

create table proposal_group (
	proposal_id uuid not null,
	grp text not null,
	role text not null,
	position integer not null,
	-- repeated here so that one index serves a group's list
	status text not null,
	submitted_at timestamptz not null,
	decision_due timestamptz,
	primary key (proposal_id, grp)
);

create table proposal_text (
	proposal_id uuid not null,
	position integer not null,
	text_id uuid not null,
	kind text not null,
	primary key (proposal_id, position)
);

create table text (
	proposal_id uuid not null,
	text_id uuid not null,
	kind text not null,
	language text not null,
	value text not null,
	-- by which titles are compared
	search tsvector generated always as (
		case when kind = 'TITLE' then to_tsvector('russian', value) || to_tsvector('english', value) end) stored,
	primary key (proposal_id, text_id)
);

-- what a proposal is found by: the words of all its texts in force, with the time by which what was found is sorted. Long
-- ones stand beside the rows, so that a search reads few pages.
create table search_document (
	proposal_id uuid primary key,
	submitted_at timestamptz,
	search tsvector not null
) with (toast_tuple_target = 128);
alter table search_document alter column search set storage external;

-- attached files: those of the content as it stands, and those of answers
create table file (
	proposal_id uuid not null,
	version bigint not null,
	position integer not null,
	name_id uuid not null,
	sha256 text not null,
	size bigint not null,
	media_type text not null,
	answer boolean not null,
	removed boolean not null default false,
	primary key (proposal_id, version, position)
);

create table event (
	proposal_id uuid not null,
	version bigint not null,
	event_id uuid not null,
	at timestamptz not null,
	type text not null,
	actor_id text not null,
	actor_role text not null,
	subject text,
	texts uuid[] not null,
	log_partition integer not null,
	log_offset bigint not null,
	primary key (proposal_id, version)
);

create table submitter (
	proposal_id uuid primary key,
	surname text not null,
	given_name text not null,
	patronymic text,
	position text,
	email text not null,
	phone text,
	language text not null,
	publishable text[] not null,
	-- the surname as it is looked for
	search_name text not null
);

-- sessions of groups, as documents say; which proposals stand on which agenda is said by the proposals themselves
create table session (
	session_id text primary key,
	grp text not null,
	version bigint not null,
	number text not null,
	status text not null,
	date date not null,
	starts_at timestamptz,
	place text,
	protocol_number text,
	protocol_date date,
	at timestamptz not null
);

create table session_question (
	session_id text not null,
	position integer not null,
	item text not null,
	title text not null,
	speaker text,
	primary key (session_id, position)
);

create table delivery (
	event_id uuid not null,
	recipient text not null,
	channel text not null,
	proposal_id uuid not null,
	state text not null,
	at timestamptz not null,
	attempt integer not null,
	reason text,
	primary key (event_id, recipient, channel)
);

-- after load
create index proposal_by_number on proposal (number);
create index search_document_by_word on search_document using gin (search);
create index text_title_search on text using gin (search) where kind = 'TITLE';
create index delivery_by_state on delivery (state, at desc);
create index proposal_by_responsible on proposal (responsible, submitted_at desc, proposal_id desc)
	where responsible is not null;
create index proposal_by_session on proposal (session_id) where session_id is not null;
create index submitter_by_surname on submitter (search_name text_pattern_ops);

-- One index for every order of a list, so that a page is read and nothing is sorted; those of what is open are small and stay
-- so, however much gets finished. A group's lists are read from its own rows.
create index proposal_by_time on proposal (submitted_at desc, proposal_id desc);
create index proposal_by_status on proposal (status, submitted_at desc, proposal_id desc);
create index proposal_open_by_time on proposal (submitted_at desc, proposal_id desc)
	where status not in ('included', 'partly', 'noted', 'rejected', 'merged', 'passed-on', 'withdrawn');
create index proposal_open_by_due on proposal (coalesce(decision_due, timestamptz '9999-12-31 00:00:00+00'), proposal_id)
	where status not in ('included', 'partly', 'noted', 'rejected', 'merged', 'passed-on', 'withdrawn');
create index proposal_open_by_status_and_due on proposal (status, coalesce(decision_due, timestamptz '9999-12-31 00:00:00+00'))
	where status not in ('included', 'partly', 'noted', 'rejected', 'merged', 'passed-on', 'withdrawn');
create index proposal_group_by_time on proposal_group (grp, submitted_at desc, proposal_id desc);
create index proposal_group_by_status on proposal_group (grp, status, submitted_at desc, proposal_id desc);
create index proposal_group_open_by_time on proposal_group (grp, submitted_at desc, proposal_id desc)
	where status not in ('included', 'partly', 'noted', 'rejected', 'merged', 'passed-on', 'withdrawn');
create index proposal_group_open_by_due on proposal_group
	(grp, coalesce(decision_due, timestamptz '9999-12-31 00:00:00+00'), proposal_id)
	where status not in ('included', 'partly', 'noted', 'rejected', 'merged', 'passed-on', 'withdrawn');

-- Plans are right from the first minute after a rebuild.
analyze proposal, proposal_group, proposal_text, text, search_document, submitter, opinion;
