-- 監査実施通知簿
create table audit_notice (
  org int not null, item bigint not null,
  units bigint[],
  period text,
  prepare text,
  announced_on date,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('audit_notice');
-- 監査台帳
create table security_audit (
  org int not null, item bigint not null,
  name text,
  kind text,
  purpose text,
  lead bigint,
  auditors bigint[],
  units bigint[],
  registers text[],
  "from" date,
  until date,
  started_on date,
  result text,
  primary key (org, item), foreign key (org, item) references item,
  constraint security_audit_kind_options check (kind in ('定期', '随時')),
  foreign key (org, lead) references person (org, id)
);
select isolate('security_audit');
