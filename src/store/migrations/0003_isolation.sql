-- Every row belongs to an organisation, and the application role sees only those of the one it works for.
create function isolate(name regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('create policy own_organisation on %s using (org = (select current_org())) with check (org = (select current_org()))', name);
  execute format('grant select, insert, update on %s to sekisho_app', name);
end $$;

do $$ declare t text; begin
  for t in select table_name from information_schema.columns where table_schema = 'public' and column_name = 'org' loop
    perform isolate(t::regclass);
  end loop;
end $$;
alter table organisation enable row level security;
create policy own_organisation on organisation using (id = (select current_org()));
grant select, update (revision, labels) on organisation to sekisho_app;
grant delete on session, step_addressee, request_step, request_item, task_assignee, saved_view, attachment to sekisho_app;
revoke update on evidence, request_act, record from sekisho_app;
grant usage on all sequences in schema public to sekisho_app;

-- PostgreSQL does not use an index for text search under row-level security (its operators are not leakproof). This view, owned by the owner of
-- the tables, applies the same condition itself, so searching stays both isolated and quick.
create view item_searchable as select * from item where org = (select current_org());
grant select on item_searchable to sekisho_app;
