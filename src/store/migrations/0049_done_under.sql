-- By which provisions a request or a record was as it was: what has been done under an exception or in an emergency can be listed.
alter table request add column provisions bigint[] not null default '{}';
alter table record add column provisions bigint[] not null default '{}';
create index request_by_provision on request using gin (provisions) where provisions <> '{}';
create index record_by_provision on record using gin (provisions) where provisions <> '{}';
