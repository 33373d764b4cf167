-- 規程台帳
create table policy (
  org int not null, item bigint not null,
  name text,
  kind text,
  part_of_policy boolean,
  publicness text,
  scope text,
  system bigint,
  standard bigint,
  standard_clauses text,
  topic text,
  replaces text,
  ended_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint policy_kind_options check (kind in ('基本方針', '対策基準', '訓令・通達', '要綱・要領', '実施手順', '細目', '計画', 'その他')),
  constraint policy_publicness_options check (publicness in ('公開', '職員限り', '非公開')),
  constraint policy_scope_options check (scope in ('共通', 'システム', 'ネットワーク', '業務', '所属')),
  foreign key (org, system) references item (org, id),
  foreign key (org, standard) references item (org, id),
  constraint policy_topic_options check (topic in ('外部での処理の安全管理措置', '外部電磁的記録媒体の利用手順', '緊急時対応計画', '危機管理の規程', '情報システムの運用管理', 'その他'))
);
select isolate('policy');
-- 規程の版
create table policy_version (
  org int not null, item bigint not null,
  policy bigint,
  label text,
  doc_number text,
  dated date,
  reason text,
  drafter bigint,
  risk_analysis bigint,
  resolution text,
  resolved_on date,
  decided_on date,
  decided_by bigint,
  effective_from date,
  effective_until date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, policy) references item (org, id),
  foreign key (org, drafter) references person (org, id),
  foreign key (org, risk_analysis) references item (org, id),
  foreign key (org, decided_by) references person (org, id)
);
select isolate('policy_version');
-- 規程の版の本文: 取り込んだファイルと、番号の付いた条項。決裁の前なら取り込み直せる。
create table policy_text (
  org int not null, version bigint not null,
  file_name text not null, kind text not null check (kind in ('txt', 'docx', 'pdf')), sha256 text not null, doubts jsonb not null default '[]',
  by_person bigint, at timestamptz not null,
  primary key (org, version), foreign key (org, version) references item (org, id), foreign key (org, by_person) references person (org, id)
);
create table policy_clause (
  org int not null, version bigint not null, ordinal int not null,
  number text not null, cite text not null, title text not null, body text not null, parent text, depth int not null, from_line int not null, to_line int not null, page int,
  primary key (org, version, ordinal), unique (org, version, number), foreign key (org, version) references policy_text
);
-- 自分の規程の条項と、目録の条項の対応。人が確かめたものだけを置く。
create table policy_mapping (
  org int not null, version bigint not null, number text not null, clause text not null,
  by_person bigint, at timestamptz not null,
  primary key (org, version, number, clause), foreign key (org, version, number) references policy_clause (org, version, number) on delete cascade, foreign key (org, by_person) references person (org, id)
);
create index policy_mapping_clause on policy_mapping (org, clause);
select isolate('policy_text'); select isolate('policy_clause'); select isolate('policy_mapping');
grant delete on policy_clause, policy_mapping to sekisho_app;
