alter table information_system add column supplier text;
