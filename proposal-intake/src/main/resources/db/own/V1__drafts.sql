-- Forms that are not sent yet, for 30 days. Holds personal data only after the consent was ticked.
create table draft (
	token_hash bytea primary key,
	revision bigint not null,
	saved_at timestamptz not null,
	content bytea not null
);

create index draft_saved_at on draft (saved_at);
