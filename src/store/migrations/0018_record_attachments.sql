-- Files a record carries (完了証明書・証拠写真): taken up once, read by whoever may see what the record is about.
alter table attachment add column record bigint;
alter table attachment add foreign key (org, record) references record (org, id);
create index attachment_by_record on attachment (org, record) where record is not null;
