-- 保存期間: what has expired is erased by an act that says so; its row of the evidence and its leaf stay.
alter table evidence add column erased_by bigint;
alter table item add column erased_at timestamptz;
alter table request add column erased_at timestamptz;

drop trigger evidence_is_append_only on evidence;
create function evidence_stands() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.erased_by is null and new.erased_by is not null and new.before is null and new.after is null
    and row(new.org, new.id, new.at, new.actor, new.act, new.subject, new.clauses, new.request, new.leaf) is not distinct from row(old.org, old.id, old.at, old.actor, old.act, old.subject, old.clauses, old.request, old.leaf)
    and exists (select from evidence_tree t where t.org = old.org and t.event = old.id)
    and exists (select from evidence e where e.org = new.org and e.id = new.erased_by and e.act = '期限による消去' and e.after->'erased' ? old.id::text) then
    return new;
  end if;
  raise exception '証跡は変更も削除もできません' using errcode = 'restrict_violation';
end $$;
create trigger evidence_is_append_only before update or delete on evidence for each row execute function evidence_stands();

create or replace function attachment_stands() returns trigger language plpgsql as $$
begin
  if old.record is null then return case when tg_op = 'DELETE' then old else new end; end if;
  if tg_op = 'UPDATE' and new.sha256 = old.sha256 and new.record is not distinct from old.record and (new.content = old.content and new.name = old.name
    or new.content = ''::bytea and exists (select from record r join evidence e on e.org = r.org and e.subject = 'item/' || r.item and e.act = '期限による消去' where r.org = old.org and r.id = old.record)) then
    return new;
  end if;
  raise exception '記録に添えたファイルは、差し替えも削除もできません' using errcode = 'restrict_violation';
end $$;

-- Erases what the event `by_event` (期限による消去) of the organisation says, and nothing else.
create function erase_expired(by_event bigint) returns void language plpgsql security definer set search_path = public as $$
declare told evidence; thing bigint;
begin
  select * into told from evidence where org = current_org() and id = by_event and act = '期限による消去';
  if not found then raise exception '消去の記録がありません' using errcode = 'restrict_violation'; end if;
  thing := split_part(told.subject, '/', 2)::bigint;
  update evidence set before = null, after = null, erased_by = by_event where org = told.org and subject = told.subject and id in (select jsonb_array_elements_text(told.after->'erased')::bigint);
  if told.subject like 'item/%' then
    update item set erased_at = told.at, search = '', bigrams = '{}', summary = '' where org = told.org and id = thing;
    update attachment set content = '', name = '（期限により消去）', findings = null where org = told.org and record in (select id from record r where r.org = told.org and r.item = thing);
    update record set form = '{}' where org = told.org and item = thing;
    update content set title = '（期限により消去）', erased_how = null where org = told.org and item = thing;
    update custody set purpose = '', destination = '', contents = '[]', details = '{}' where org = told.org and item = thing;
    update classification set answers = '{}', proposed = null where org = told.org and item = thing;
    update control_answer set fields = '{}', reason = null where org = told.org and item = thing;
    update import_change set before = null, after = null where org = told.org and item = thing;
  elsif told.subject like 'request/%' then
    update attachment set content = '', name = '（期限により消去）', findings = null where org = told.org and request = thing;
    update request set erased_at = told.at, form = '{}', situation = null, urgent_reason = null where org = told.org and id = thing;
    update request_act set comment = null, details = '{}' where org = told.org and request = thing;
  end if;
end $$;
revoke execute on function erase_expired(bigint) from public;
grant execute on function erase_expired(bigint) to sekisho_app;
