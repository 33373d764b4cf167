alter table security_audit add column systems bigint[];
alter table security_audit add column unavoidable text;
alter table security_audit add column confirmed_by bigint;
alter table security_audit add foreign key (org, confirmed_by) references person (org, id);
alter table security_audit add column confirmed_on date;
alter table change_record add column instruction bigint;
alter table change_record add foreign key (org, instruction) references item (org, id);
-- 作業指示簿
create table work_order (
  org int not null, item bigint not null,
  system bigint,
  work text,
  content text,
  ordered_by bigint,
  ordered_on date,
  finish_by date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, system) references item (org, id),
  constraint work_order_work_options check (work in ('開発', '設定の変更', '運用', '更新')),
  foreign key (org, ordered_by) references person (org, id)
);
select isolate('work_order');
