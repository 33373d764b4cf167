-- 緊急事態の指示
create table emergency_instruction (
  org int not null, item bigint not null,
  title text,
  scope bigint,
  instruction text,
  instructed_by bigint,
  ended_on date,
  unlifted text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, scope) references unit (org, id),
  foreign key (org, instructed_by) references person (org, id)
);
select isolate('emergency_instruction');
-- 緊急事態等の措置
create table emergency_measure (
  org int not null, item bigint not null,
  title text,
  emergency bigint,
  clauses text,
  system bigint,
  reason text,
  ended_at timestamptz,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, emergency) references item (org, id),
  foreign key (org, system) references item (org, id)
);
select isolate('emergency_measure');
-- 例外台帳
create table rule_exception (
  org int not null, item bigint not null,
  title text,
  kind text,
  clauses text,
  method text,
  reason_kind text,
  reason text,
  alternative text,
  no_alternative text,
  impact text,
  handling text,
  conditions text,
  beneficiary bigint,
  starts_on date,
  ends_on date,
  review_on date,
  applicant bigint,
  performed_at timestamptz,
  infeasible boolean,
  primary key (org, item), foreign key (org, item) references item,
  constraint rule_exception_kind_options check (kind in ('例外措置', '緊急のみなし適用', '経過猶予')),
  constraint rule_exception_method_options check (method in ('代わりの方法を採る', '実施しない')),
  constraint rule_exception_reason_kind_options check (reason_kind in ('事務の遂行を著しく妨げる', '通常の手続をとる時間がない', '技術的に困難', 'その他')),
  foreign key (org, beneficiary) references person (org, id),
  foreign key (org, applicant) references person (org, id)
);
select isolate('rule_exception');
-- 例外申請の様式の項目
create table exception_form_item (
  org int not null, item bigint not null,
  label text,
  help text,
  mandatory boolean,
  starts_on date,
  ends_on date,
  document text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('exception_form_item');
-- 条項の見直しの検討
create table rule_review (
  org int not null, item bigint not null,
  clause text,
  exceptions text,
  opened_on date,
  conclusion text,
  reason text,
  primary key (org, item), foreign key (org, item) references item,
  constraint rule_review_conclusion_options check (conclusion in ('条項を改める', '条項は改めず、守り方を改める', '改めない'))
);
select isolate('rule_review');
