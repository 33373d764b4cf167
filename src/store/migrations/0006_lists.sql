-- 一覧・検索・取込みのための索引.
create index item_by_keeper on item (org, register, keeper_unit) where keeper_unit is not null;
create index import_batch_by_register on import_batch (org, register, id desc);

-- How often frequent pairs of characters occur, by the planner's own statistics (over all organisations, no rows of anyone). The application role may not read them under row-level
-- security; a search needs them to choose between walking the list and asking the index.
create function common_bigrams() returns table (pair text, share real) language sql security definer stable set search_path = pg_catalog, public as
  $$ select e.pair, e.share from pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as e (pair, share)
     where s.schemaname = 'public' and s.tablename = 'item' and s.attname = 'bigrams' and e.pair is not null $$;
