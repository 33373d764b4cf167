-- 仮パスワード・使ったパスワード・サインアウトの時刻・止めた利用者名.
alter table account
  -- The password was issued by somebody else: nothing but changing it may be done, and it serves only until then.
  add column temporary_until timestamptz,
  -- To be changed before anything else (仮パスワード, 流出のおそれ).
  add column must_change boolean not null default false,
  add column last_sign_out_at timestamptz,
  add column stopped_at timestamptz,
  add column stopped_because text,
  add check ((stopped_at is null) = (stopped_because is null));
-- 一人に使える利用者名は一つ.
create unique index account_one_in_use on account (org, person) where stopped_at is null;

create table former_password (
  org int not null, id bigint generated always as identity, account bigint not null, password_hash text not null, until timestamptz not null,
  primary key (org, id), foreign key (org, account) references account on delete cascade
);
create index former_password_by_account on former_password (org, account, id);
select isolate('former_password');
grant delete on former_password to sekisho_app;

alter table session add column id bigint generated always as identity unique;
alter table session add column address text not null default '';
alter table session add column device text not null default '';
alter table session add column previous_sign_out_at timestamptz;
