-- A page of several platforms' operators by name is cut out of the index before their rows are read.
drop index directory_entry_by_name;
create index directory_entry_by_name on directory_entry (words, id) include (platform_id, country);
