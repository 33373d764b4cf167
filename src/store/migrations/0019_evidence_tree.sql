-- 証跡の木（RFC 6962）: every event becomes a leaf in the order it is sealed; the root is signed. Leaves, nodes and checkpoints are never changed.
create table evidence_queue (org int not null, id bigint not null, primary key (org, id));
create table evidence_tree (
  org int not null references organisation, idx bigint not null, event bigint not null, leaf bytea not null, primary key (org, idx), unique (org, event)
);
-- Roots of perfect subtrees at levels 8, 16, 24 …: what a proof needs besides at most 256 leaves.
create table evidence_node (org int not null references organisation, level smallint not null, idx bigint not null, hash bytea not null, primary key (org, level, idx));
create table evidence_checkpoint (
  org int not null references organisation, size bigint not null, root bytea not null, note text not null, at timestamptz not null, primary key (org, size)
);
-- The keys checkpoints are signed with; the private half is never in the database.
create table evidence_key (name text primary key, public_key bytea not null, since timestamptz not null default now());

do $$ declare t text; begin
  foreach t in array array['evidence_queue', 'evidence_tree', 'evidence_node', 'evidence_checkpoint'] loop
    perform isolate(t::regclass);
    execute format('revoke insert, update on %s from sekisho_app', t);
  end loop;
  foreach t in array array['evidence_tree', 'evidence_node', 'evidence_checkpoint', 'evidence_key'] loop
    execute format('create trigger %s_is_append_only before update or delete on %s for each row execute function refuse_change()', t, t);
    execute format('create trigger %s_is_not_truncated before truncate on %s for each statement execute function refuse_change()', t, t);
  end loop;
end $$;
grant select on evidence_key to sekisho_app;

-- What is appended waits for the sealer; it goes with the transaction of the act or not at all.
create function queue_evidence() returns trigger language plpgsql security definer set search_path = public as $$
begin insert into evidence_queue (org, id) select org, id from appended; return null; end $$;
create trigger evidence_is_queued after insert on evidence referencing new table as appended for each statement execute function queue_evidence();
insert into evidence_queue (org, id) select org, id from evidence;
