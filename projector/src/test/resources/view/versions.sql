create table version (
	proposal_id uuid primary key,
	version bigint not null
);
