-- 兼務簿
create table combined_post (
  org int not null, item bigint not null,
  person bigint,
  post text,
  roles text[],
  reason text,
  adviser bigint,
  since date,
  ended_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id),
  foreign key (org, adviser) references person (org, id)
);
select isolate('combined_post');
