-- one-time links by which people set their passwords; one for an account, kept as a hash
create table desk_own.invitation (
	account_id text primary key,
	token_hash text not null unique,
	expires_at timestamptz not null
);
