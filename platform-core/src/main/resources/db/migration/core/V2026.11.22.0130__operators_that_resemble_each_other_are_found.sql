-- Candidates for the same operator share a number, a name or a place; each of the three is found by an index, whatever
-- the size of the registry. A place is compared by its name alone, since its province is spelled in many ways.
alter table operator add column place_name text generated always as (folded(coalesce(place, ''))) stored;
create index operator_by_place on operator (platform_id, place_name) where place_name <> '';
create index operator_identifier_by_number on operator_identifier (platform_id, number);

-- What is computed from other columns is no change worth an entry.
do $$
declare
    hidden text[] := (select array_remove(string_to_array(encode(tgargs, 'escape'), '\000'), '')
                      from pg_trigger where tgrelid = 'operator'::regclass and tgname = 'audit_update');
begin
    drop trigger audit_insert on operator;
    drop trigger audit_update on operator;
    drop trigger audit_delete on operator;
    call audit_changes_of('operator', variadic hidden || '-place_name'::text);
end $$;
