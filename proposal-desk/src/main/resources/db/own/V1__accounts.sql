create table desk_own.account (
	id text primary key,
	user_name text not null unique,
	password_hash text not null,
	role text not null,
	groups text[] not null,
	email text not null,
	language text not null,
	active boolean not null
);
