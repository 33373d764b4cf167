-- システムの権限一覧
create table actual_right (
  org int not null, item bigint not null,
  system bigint,
  account text,
  operations text[],
  listed_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, system) references item (org, id)
);
select isolate('actual_right');
alter table system_authority add column account text;
