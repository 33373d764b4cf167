-- 情報システム台帳
create table information_system (
  org int not null, item bigint not null,
  name text,
  purposes text,
  confidentiality_ceiling text,
  integrity_ceiling text,
  availability_ceiling text,
  external_line boolean,
  built_for_confidential boolean,
  started_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint information_system_confidentiality_ceiling_options check (confidentiality_ceiling in ('1', '2', '3')),
  constraint information_system_integrity_ceiling_options check (integrity_ceiling in ('1', '2')),
  constraint information_system_availability_ceiling_options check (availability_ceiling in ('1', '2'))
);
select isolate('information_system');
