-- 手続の電子化台帳
create table paper_procedure (
  org int not null, item bigint not null,
  name text,
  clause text,
  method text,
  confirmation text,
  confirmed_on date,
  document text,
  feasible text,
  reason text,
  planned_on date,
  primary key (org, item), foreign key (org, item) references item,
  constraint paper_procedure_method_options check (method in ('紙', '電子')),
  constraint paper_procedure_confirmation_options check (confirmation in ('確認前', '確認済', '要再確認')),
  constraint paper_procedure_feasible_options check (feasible in ('できる', 'できない', '検討中'))
);
select isolate('paper_procedure');
