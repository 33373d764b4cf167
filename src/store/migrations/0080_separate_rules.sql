-- 別段の定め台帳
create table separate_rule (
  org int not null, item bigint not null,
  basis bigint,
  clause text,
  subject text,
  name text,
  doc_number text,
  dated date,
  edition text,
  decided_by text,
  content text,
  lifts text,
  starts_on date,
  ends_on date,
  registrant bigint,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, basis) references item (org, id),
  foreign key (org, registrant) references person (org, id)
);
select isolate('separate_rule');
