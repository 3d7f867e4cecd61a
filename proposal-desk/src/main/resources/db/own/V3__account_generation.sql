-- counts up with every change that ends open sessions
alter table desk_own.account add column generation integer not null default 0;
