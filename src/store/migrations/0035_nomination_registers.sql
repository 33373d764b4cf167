-- CSIRTの役割
create table csirt_role (
  org int not null, item bigint not null,
  role text,
  duties text,
  contact text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('csirt_role');
-- 相当職一覧
create table equal_post (
  org int not null, item bigint not null,
  post text,
  equal_to text,
  ended_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint equal_post_equal_to_options check (equal_to in ('庶務担当課長代理', '課長代理', '係長'))
);
select isolate('equal_post');
-- 指導票
create table guidance (
  org int not null, item bigint not null,
  addressee bigint,
  matter text,
  guidance text,
  answer_by date,
  answer text,
  answered_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, addressee) references person (org, id)
);
select isolate('guidance');
-- CISO専決事項
create table reserved_matter (
  org int not null, item bigint not null,
  clause text,
  matter text,
  remarks text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('reserved_matter');
-- 適任認定簿
create table suitability (
  org int not null, item bigint not null,
  person bigint,
  role text,
  knowledge text,
  recognised_by bigint,
  recognised_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id),
  constraint suitability_role_options check (role in ('セキュリティ指導員', 'セキュリティ準指導員')),
  foreign key (org, recognised_by) references person (org, id)
);
select isolate('suitability');
-- 相当職が変われば、誰を指名できるかも変わる: the picture of the organisation is read anew.
create trigger bump_insert after insert on equal_post referencing new table as changed for each statement execute function bump_revision();
create trigger bump_update after update on equal_post referencing new table as changed for each statement execute function bump_revision();
