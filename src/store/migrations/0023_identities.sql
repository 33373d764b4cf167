alter table terminal add column authentication text[];
alter table terminal add column multi_factor boolean;
-- ＩＣカード等台帳
create table auth_card (
  org int not null, item bigint not null,
  kind text,
  serial text,
  systems bigint[],
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint auth_card_kind_options check (kind in ('ＩＣカード', 'ＵＳＢトークン', 'ワンタイムパスワードトークン', '認証アプリの端末', 'ＳＩＭカード'))
);
select isolate('auth_card');
alter table information_system add column authentication text[];
alter table information_system add column remote_access boolean;
