-- 議案
create table agenda_item (
  org int not null, item bigint not null,
  committee bigint,
  title text,
  category text,
  version bigint,
  form_item bigint,
  review bigint,
  incident bigint,
  record text,
  outline text,
  readers bigint[],
  recognised_on date,
  recognised_by bigint,
  referred_on date,
  referred_from bigint,
  referral_due date,
  meeting bigint,
  conclusion text,
  resolved_on date,
  opinions text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, committee) references item (org, id),
  constraint agenda_item_category_options check (category in ('ア 分類及び対策の基準', 'イ 例外措置の審査手続', 'ウ 見直しの要否', 'エ 監査実施計画', 'オ 監査結果に基づく対策', 'カ 侵害時の再発防止対策', 'キ その他', 'ポリシー等の決定', '再発防止計画', '条項の見直し', '情報セキュリティに関する重要な事項')),
  foreign key (org, version) references item (org, id),
  foreign key (org, form_item) references item (org, id),
  foreign key (org, review) references item (org, id),
  foreign key (org, incident) references item (org, id),
  foreign key (org, recognised_by) references person (org, id),
  foreign key (org, referred_from) references item (org, id),
  foreign key (org, meeting) references item (org, id),
  constraint agenda_item_conclusion_options check (conclusion in ('可決', '修正して可決', '否決', '継続審議', '見直す', '見直さない'))
);
select isolate('agenda_item');
-- 専門部会の報告書
create table committee_report (
  org int not null, item bigint not null,
  meeting bigint,
  reporting bigint,
  committee bigint,
  summary text,
  drafted_on date,
  submitted_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, meeting) references item (org, id),
  foreign key (org, reporting) references item (org, id),
  foreign key (org, committee) references item (org, id)
);
select isolate('committee_report');
-- 会議体の席
create table committee_seat (
  org int not null, item bigint not null,
  committee bigint,
  office text,
  title text,
  by text,
  unit_kind text,
  role text,
  person bigint,
  reason text,
  since date,
  until date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, committee) references item (org, id),
  constraint committee_seat_office_options check (office in ('委員長', '副委員長', '委員', '部会長', '副部会長', '部会員', '分科会長', '分科会員', '議長', '構成員')),
  constraint committee_seat_by_options check (by in ('職', '組織の長', '種別の長', '役割', '指定した者', '部外の職')),
  foreign key (org, person) references person (org, id)
);
select isolate('committee_seat');
-- 会議体
create table committee (
  org int not null, item bigint not null,
  name text,
  kind text,
  decides boolean,
  parent bigint,
  matter text,
  established_on date,
  basis text,
  quorum int,
  method text,
  written boolean,
  interval int,
  rules text,
  primary key (org, item), foreign key (org, item) references item,
  constraint committee_kind_options check (kind in ('委員会', '専門部会', '分科会', '庁議・幹部会議', '既存の会議体', '策定チーム')),
  foreign key (org, parent) references item (org, id)
);
select isolate('committee');
-- 議決の課題
create table measure (
  org int not null, item bigint not null,
  agenda bigint,
  measure text,
  assignee bigint,
  starts_on date,
  due_on date,
  result text,
  done_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, agenda) references item (org, id),
  foreign key (org, assignee) references person (org, id)
);
select isolate('measure');
-- 会議
create table meeting (
  org int not null, item bigint not null,
  committee bigint,
  held_at timestamptz,
  place text,
  agenda bigint[],
  members bigint[],
  guests bigint[],
  guest_reason text,
  guest_agenda bigint[],
  attendees bigint[],
  others text,
  minutes text,
  confirmed_on date,
  confirmed_by bigint,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, committee) references item (org, id),
  foreign key (org, confirmed_by) references person (org, id)
);
select isolate('meeting');
alter table exception_form_item add column deliberation text;
alter table exception_form_item add column deliberated_on date;
alter table rule_review add column deliberation text;
alter table rule_review add column deliberated_on date;
alter table incident_file add column breached text;
alter table incident_file add constraint incident_file_breached_options check (breached in ('あり', 'なし'));
alter table incident_file add column deliberation text;
alter table incident_file add column deliberated_on date;
