-- 市区町村の情報資産台帳: 閲覧範囲を狭めた行を、その部局の情報セキュリティ責任者も見る（mic:1-(3)-②）。担当役割として開かれている行だけ（運用管理者の符号が並ぶことで分かる）。
-- 人を名指しで限った行（閲覧者の限定）には加えない。
insert into item_reader (org, item, key)
  select r.org, r.item, replace(r.key, 'role:情報セキュリティ管理者@', 'role:情報セキュリティ責任者@') from item_reader r join organisation o on o.id = r.org
  where o.profile = 'municipality' and r.key like 'role:情報セキュリティ管理者@%' and exists (
    select from item_reader k where k.org = r.org and k.item = r.item and k.key = replace(r.key, 'role:情報セキュリティ管理者@', 'role:運用管理者@'))
on conflict do nothing;
