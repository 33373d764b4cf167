alter table agenda_item add column fiscal_year int;
alter table agenda_item drop constraint agenda_item_category_options;
alter table agenda_item add constraint agenda_item_category_options check (category in ('ア 分類及び対策の基準', 'イ 例外措置の審査手続', 'ウ 見直しの要否', 'エ 監査実施計画', 'オ 監査結果に基づく対策', 'カ 侵害時の再発防止対策', 'キ その他', 'ポリシー等の決定', '再発防止計画', '条項の見直し', '改善計画の実施状況', '情報セキュリティに関する重要な事項'));
-- 改善計画の項目
create table improvement_item (
  org int not null, item bigint not null,
  plan bigint,
  subject text,
  assignee bigint,
  starts_on date,
  due_on date,
  note text,
  noted_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, plan) references item (org, id),
  foreign key (org, assignee) references person (org, id)
);
select isolate('improvement_item');
-- 改善計画
create table improvement_plan (
  org int not null, item bigint not null,
  committee bigint,
  fiscal_year int,
  title text,
  aim text,
  meeting bigint,
  settled_on date,
  outcome text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, committee) references item (org, id),
  foreign key (org, meeting) references item (org, id)
);
select isolate('improvement_plan');
