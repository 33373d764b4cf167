-- 添付の検査と付加情報. verdict null: not checked yet, and not opened until it is. findings null: could not be looked into, uninspectable says why.
alter table attachment
  add column checked_at timestamptz, add column checked_by_product text, add column verdict text check (verdict in ('問題なし', '検知')),
  add column findings jsonb, add column uninspectable text, add column cleaned_from bigint,
  add foreign key (org, cleaned_from) references attachment on delete set null (cleaned_from),
  add check ((verdict is null) = (checked_at is null) and (verdict is null) = (checked_by_product is null));
