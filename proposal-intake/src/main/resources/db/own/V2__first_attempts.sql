-- When an attempt that could not be taken first reached us, by the proposal that its key stands for; kept for a week.
create table first_attempt (
	proposal_id uuid primary key,
	reached_at timestamptz not null
);

create index first_attempt_reached_at on first_attempt (reached_at);
