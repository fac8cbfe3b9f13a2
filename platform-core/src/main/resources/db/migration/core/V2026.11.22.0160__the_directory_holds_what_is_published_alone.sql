-- The directory: every published operator with what it publishes, and nothing else. All of it is public, so there is no
-- wall around it and searches can use every index: on a walled table `like`, not being leakproof, can use neither index
-- nor statistics. Nobody writes it but the trigger below.
create table directory_entry (
    id uuid constraint directory_entry_pk primary key,
    platform_id text not null,
    legal_name text not null,
    short_name text,
    legal_form text,
    ownership text,
    services text[] not null,
    country text not null,
    subdivision text,
    place text,
    latitude numeric(8, 5),
    longitude numeric(8, 5),
    size_class text,
    languages text[] not null,
    working_areas text[] not null,
    website text,
    outside boolean not null,
    demonstration boolean not null,
    source_id text,
    words text collate "C" not null generated always as (folded(legal_name || ' ' || coalesce(short_name, '') || ' '
        || coalesce(place, '') || ' ' || coalesce(subdivision, ''))) stored
);
create index directory_entry_by_name on directory_entry (words, id);
create index directory_entry_by_platform on directory_entry (platform_id, words, id);
create index directory_entry_by_country on directory_entry (country, words, id);
create index directory_entry_counted on directory_entry (platform_id, country);
create index directory_entry_found on directory_entry using gin (words gin_trgm_ops, services, working_areas);

grant select on directory_entry to ${app};
grant select, insert, update, delete on directory_entry to ${reader};

-- Brings the directory into step with the operators that a statement added, changed or removed. It runs as the reader,
-- who cannot sign in, so that nobody else needs the right to write here.
create function directory_follows() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'TRUNCATE' then
        delete from directory_entry;
        return null;
    end if;
    if tg_op = 'DELETE' then
        delete from directory_entry d using removed r where d.id = r.id and r.published;
        return null;
    end if;
    if tg_op = 'UPDATE' then
        delete from directory_entry d using added a where d.id = a.id and not a.published;
    end if;
    insert into directory_entry (id, platform_id, legal_name, short_name, legal_form, ownership, services, country,
        subdivision, place, latitude, longitude, size_class, languages, working_areas, website, outside, demonstration, source_id)
    select id, platform_id, legal_name, short_name, legal_form, ownership, string_to_array(services, ','), country,
        subdivision, place, latitude, longitude, size_class, string_to_array(languages, ','),
        string_to_array(working_areas, ','), website, outside, demonstration, source_id
    from added where published
    on conflict on constraint directory_entry_pk do update set
        (platform_id, legal_name, short_name, legal_form, ownership, services, country, subdivision, place, latitude, longitude,
         size_class, languages, working_areas, website, outside, demonstration, source_id)
        = row (excluded.platform_id, excluded.legal_name, excluded.short_name, excluded.legal_form, excluded.ownership,
         excluded.services, excluded.country, excluded.subdivision, excluded.place, excluded.latitude, excluded.longitude,
         excluded.size_class, excluded.languages, excluded.working_areas, excluded.website, excluded.outside,
         excluded.demonstration, excluded.source_id)
        where directory_entry is distinct from excluded;
    return null;
end $$;
revoke execute on function directory_follows() from public;
create trigger directory_follows_insert after insert on operator referencing new table as added
    for each statement execute function directory_follows();
create trigger directory_follows_update after update on operator referencing new table as added
    for each statement execute function directory_follows();
create trigger directory_follows_delete after delete on operator referencing old table as removed
    for each statement execute function directory_follows();
create trigger directory_follows_truncate after truncate on operator
    for each statement execute function directory_follows();
grant create on schema public to ${reader};
alter function directory_follows() owner to ${reader};
revoke create on schema public from ${reader};

-- What is published already.
grant select (legal_form, ownership, subdivision, latitude, longitude, size_class, languages, working_areas, website)
    on operator to ${reader};
set local role ${reader};
insert into directory_entry (id, platform_id, legal_name, short_name, legal_form, ownership, services, country,
    subdivision, place, latitude, longitude, size_class, languages, working_areas, website, outside, demonstration, source_id)
select id, platform_id, legal_name, short_name, legal_form, ownership, string_to_array(services, ','), country,
    subdivision, place, latitude, longitude, size_class, string_to_array(languages, ','),
    string_to_array(working_areas, ','), website, outside, demonstration, source_id
from operator where published;
reset role;

-- The view gives way to the table; its owner now reads of operators what the parties of partnerships show.
drop view published_operator;
drop index operator_published_by_name;
revoke select on operator from ${reader};
revoke select (id, platform_id, legal_name, short_name, country, place, services, outside, published, demonstration, source_id,
    folded_words, legal_form, ownership, subdivision, latitude, longitude, size_class, languages, working_areas, website)
    on operator from ${reader};
grant select (id, platform_id, legal_name, country, outside, published) on operator to ${reader};
