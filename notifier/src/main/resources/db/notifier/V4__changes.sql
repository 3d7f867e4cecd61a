-- Changes on the way of a proposal are told of too; a row of theirs says which, and what it is about.
alter table announcement add column change text;
alter table announcement add column about text;
