-- which version of a proposal a member of staff opened last
create table desk_own.seen (
	member text not null,
	proposal_id uuid not null,
	version bigint not null,
	primary key (member, proposal_id)
);
