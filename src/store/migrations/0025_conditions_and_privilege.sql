-- 設定の値の記録、特権のパスワード、席ごとの特権.
alter table setting_value
  add column entered_at timestamptz,
  -- Why it was set so; what came with the product has none.
  add column reason text not null default '';
-- A value whose day has not come may be taken back; the evidence keeps both.
grant delete on setting_value to sekisho_app;

alter table account
  add column privileged_hash text,
  add column privileged_set_at timestamptz,
  add column privileged_failed int not null default 0,
  add column privileged_locked_until timestamptz,
  add check ((privileged_hash is null) = (privileged_set_at is null));
alter table session
  -- Privilege taken up in this session; null: none.
  add column elevated_until timestamptz,
  add column elevated_seen_at timestamptz,
  add check ((elevated_until is null) = (elevated_seen_at is null));
