-- 共用ＩＤ台帳
create table shared_id (
  org int not null, item bigint not null,
  name text,
  system bigint,
  people bigint[],
  reason text,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, system) references item (org, id)
);
select isolate('shared_id');
-- 特権ＩＤ台帳
create table privileged_id (
  org int not null, item bigint not null,
  system bigint,
  name text,
  naming text,
  renamed_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, system) references item (org, id),
  constraint privileged_id_naming_options check (naming in ('既定の名', '独自の名'))
);
select isolate('privileged_id');
