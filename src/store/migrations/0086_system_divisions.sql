alter table information_system add column divisions text[];
