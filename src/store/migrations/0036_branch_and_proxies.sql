-- 分庁舎等の事務の許可
create table branch_permission (
  org int not null, item bigint not null,
  role text,
  branch bigint,
  tasks text,
  in_charge bigint,
  named_on date,
  primary key (org, item), foreign key (org, item) references item,
  constraint branch_permission_role_options check (role in ('区域情報セキュリティ管理者', 'システムセキュリティ責任者', 'システムセキュリティ維持管理者')),
  foreign key (org, branch) references unit (org, id),
  foreign key (org, in_charge) references person (org, id)
);
select isolate('branch_permission');
-- 特権の代行者
create table privilege_proxy (
  org int not null, item bigint not null,
  person bigint,
  system bigint,
  privilege text,
  principal bigint,
  valid_from date,
  until date,
  operation text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id),
  foreign key (org, system) references item (org, id),
  foreign key (org, principal) references person (org, id)
);
select isolate('privilege_proxy');
