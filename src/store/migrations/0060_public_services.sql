-- 事前協議の記録、電子申請手続、メールマガジン等、道警ホームページの運用所属
-- 事前協議の記録
create table prior_consultation (
  org int not null, item bigint not null,
  matter text,
  name text,
  content text,
  result text,
  consulted_on date,
  consulted_with bigint,
  primary key (org, item), foreign key (org, item) references item,
  constraint prior_consultation_matter_options check (matter in ('電子申請手続の新設', '電子申請手続の変更・削除', 'メールマガジン等の開始', 'メールマガジン等の変更・削除', 'そのほか')),
  foreign key (org, consulted_with) references person (org, id)
);
select isolate('prior_consultation');
-- 電子申請手続台帳
create table e_procedure (
  org int not null, item bigint not null,
  name text,
  addressee text,
  outline text,
  starts_on date,
  consultation bigint,
  primary key (org, item), foreign key (org, item) references item,
  constraint e_procedure_addressee_options check (addressee in ('公安委員会', '方面公安委員会', '警察本部長', '警察署長')),
  foreign key (org, consultation) references item (org, id)
);
select isolate('e_procedure');
-- メールマガジン等台帳
create table mail_magazine (
  org int not null, item bigint not null,
  name text,
  outline text,
  starts_on date,
  consultation bigint,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, consultation) references item (org, id)
);
select isolate('mail_magazine');
-- 道警ホームページの運用所属
create table site_office (
  org int not null, item bigint not null,
  office bigint,
  scope text,
  since date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, office) references unit (org, id)
);
select isolate('site_office');
