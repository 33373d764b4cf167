-- 用語台帳
create table policy_term (
  org int not null, item bigint not null,
  word text,
  meaning text,
  clause text,
  edition text,
  used_in text,
  basis bigint,
  starts_on date,
  ends_on date,
  registrant bigint,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, basis) references item (org, id),
  foreign key (org, registrant) references person (org, id)
);
select isolate('policy_term');
