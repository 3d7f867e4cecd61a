-- Which proposals came by which late link; kept, so that no link is used more often than it may be.
create table late_use (
	link_id uuid not null,
	place integer not null,
	proposal_id uuid not null,
	taken_at timestamptz not null,
	primary key (link_id, place),
	unique (link_id, proposal_id)
);
