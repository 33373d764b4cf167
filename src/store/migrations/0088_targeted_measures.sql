-- 標的型攻撃対策の実施
create table targeted_measure (
  org int not null, item bigint not null,
  measure text,
  done text,
  done_on date,
  evidence text,
  primary key (org, item), foreign key (org, item) references item,
  constraint targeted_measure_measure_options check (measure in ('人的対策', '入口対策', '内部対策'))
);
select isolate('targeted_measure');
