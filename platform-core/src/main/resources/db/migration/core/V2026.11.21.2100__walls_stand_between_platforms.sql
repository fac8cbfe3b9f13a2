-- Roles are made by the launcher before the first migration; their names arrive as placeholders:
--   app     what the application connects as: neither owner nor superuser, bound by every wall
--   reader  owns the views of what is published; sees published rows only
--   counter owns the views of totals; sees the columns that are counted and no others

create extension if not exists btree_gist;
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create function folded(words text) returns text
    language sql immutable strict parallel safe
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;

create table audit_entry (
    id bigint generated always as identity constraint audit_entry_pk primary key,
    platform_id text not null,
    at timestamptz not null default clock_timestamp(),
    account_id uuid,
    request_id text,
    act text not null,
    subject text not null,
    subject_id text not null,
    changes jsonb not null,
    xid xid8 not null default pg_current_xact_id(),
    constraint audit_entry_act_known check (act in ('insert', 'update', 'delete'))
);
create index audit_entry_by_platform on audit_entry (platform_id, id desc);
create index audit_entry_by_transaction on audit_entry (xid, subject);
create index audit_entry_by_subject on audit_entry (platform_id, subject, subject_id);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy own_read on audit_entry for select to ${app}
    using (platform_id = (select current_setting('wop.platform', true)));
create policy own_add on audit_entry for insert to ${app}
    with check (platform_id = (select current_setting('wop.platform', true)));
create policy never_change on audit_entry for update to ${app} using (false);
create policy never_remove on audit_entry for delete to ${app} using (false);
grant select, insert on audit_entry to ${app};
-- What a foreign key removes along with its parent is removed, and written down, as the tables' owner.
do $$ begin
    execute format('create policy own_add_along on audit_entry for insert to %I
        with check (platform_id = (select current_setting(''wop.platform'', true)))', current_user);
end $$;

-- That something changed, and in which transaction, but not what: pages that are kept ask here whether
-- they still say what is so. Tables that no public page shows are left out.
create policy counted on audit_entry for select to ${counter} using (true);
grant select (xid, subject) on audit_entry to ${counter};
create view public_change as
    select xid from audit_entry
    where subject not in ('account', 'access_token', 'appointment', 'one_time_link', 'outgoing_message', 'sign_in');
grant create on schema public to ${counter};
alter view public_change owner to ${counter};
revoke create on schema public from ${counter};
grant select on public_change to ${app};

create function audit_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only' using errcode = 'WOP01';
end $$;
create trigger audit_stays before update or delete or truncate on audit_entry
    for each statement execute function audit_stays();

-- One entry a changed row: what was added, removed, or changed from and to.
-- Arguments name the columns whose content is nobody's to read again (hashes, bodies of messages, pictures); with a
-- minus before them those that are no change worth an entry (when a session was last seen).
create function audited() returns trigger language plpgsql as $$
declare
    hidden text[] := array(select ltrim(a, '-') from unnest(tg_argv) a);
    passing text[] := array(select ltrim(a, '-') from unnest(tg_argv) a where a like '-%');
    acting_platform text := coalesce(nullif(current_setting('wop.platform', true), ''), '-');
    acting_account uuid := nullif(current_setting('wop.account', true), '')::uuid;
    request text := nullif(current_setting('wop.request', true), '');
begin
    if tg_op = 'INSERT' then
        insert into audit_entry (platform_id, account_id, request_id, act, subject, subject_id, changes)
        select acting_platform, acting_account, request, 'insert', tg_table_name, n.content ->> 'id',
               jsonb_strip_nulls(n.content - hidden - 'id' - 'platform_id' - 'version')
        from (select to_jsonb(a) as content from added a) n;
    elsif tg_op = 'DELETE' then
        insert into audit_entry (platform_id, account_id, request_id, act, subject, subject_id, changes)
        select acting_platform, acting_account, request, 'delete', tg_table_name, o.content ->> 'id',
               jsonb_strip_nulls(o.content - hidden - 'id' - 'platform_id' - 'version')
        from (select to_jsonb(r) as content from removed r) o;
    else
        if exists (select to_jsonb(r) -> 'id' from removed r except select to_jsonb(a) -> 'id' from added a) then
            raise exception 'the id of a row of % stays', tg_table_name using errcode = 'WOP03';
        end if;
        insert into audit_entry (platform_id, account_id, request_id, act, subject, subject_id, changes)
        select acting_platform, acting_account, request, 'update', tg_table_name, d.id, d.changes
        from (
            select n.content ->> 'id' as id,
                   (select jsonb_object_agg(f.key, case when f.key = any (hidden) then '"changed"'::jsonb
                        else jsonb_build_object('from', o.content -> f.key, 'to', f.value) end)
                    from jsonb_each(n.content) f
                    where f.key <> 'version' and f.key <> all (passing) and f.value is distinct from o.content -> f.key) as changes
            from (select to_jsonb(a) as content from added a) n
            join (select to_jsonb(r) as content from removed r) o on o.content ->> 'id' = n.content ->> 'id') d
        where d.changes is not null;
    end if;
    return null;
end $$;

create procedure audit_changes_of(walled regclass, variadic hidden text[] default '{}') language plpgsql as $$
declare
    arguments text := (select coalesce(string_agg(quote_literal(h), ', '), '') from unnest(hidden) h);
begin
    execute format('create trigger audit_insert after insert on %s referencing new table as added
        for each statement execute function audited(%s)', walled, arguments);
    execute format('create trigger audit_update after update on %s referencing old table as removed new table as added
        for each statement execute function audited(%s)', walled, arguments);
    execute format('create trigger audit_delete after delete on %s referencing old table as removed
        for each statement execute function audited(%s)', walled, arguments);
end $$;

-- A walled table: the platform of the transaction sees and changes its own rows, and no others exist.
create procedure wall(walled regclass, variadic hidden text[] default '{}') language plpgsql as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('alter table %s force row level security', walled);
    execute format('create policy own_read on %s for select to ${app}
        using (platform_id = (select current_setting(''wop.platform'', true)))', walled);
    execute format('create policy own_add on %s for insert to ${app}
        with check (platform_id = (select current_setting(''wop.platform'', true)))', walled);
    execute format('create policy own_change on %s for update to ${app}
        using (platform_id = (select current_setting(''wop.platform'', true)))
        with check (platform_id = (select current_setting(''wop.platform'', true)))', walled);
    execute format('create policy own_remove on %s for delete to ${app}
        using (platform_id = (select current_setting(''wop.platform'', true)))', walled);
    execute format('grant select, insert, update, delete on %s to ${app}', walled);
    call audit_changes_of(walled, variadic hidden);
end $$;

-- A walled table whose rows are all public: everyone reads, only the own platform writes.
create procedure wall_with_windows(walled regclass, variadic hidden text[] default '{}') language plpgsql as $$
begin
    call wall(walled, variadic hidden);
    execute format('create policy public_read on %s for select to ${app}
        using ((select current_setting(''wop.platform'', true)) <> '''')', walled);
end $$;

-- A registry table: what the platforms' files say. Everyone reads, the application never writes.
create procedure registry(kept regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', kept);
    execute format('alter table %s force row level security', kept);
    execute format('create policy public_read on %s for select to ${app}, ${reader}, ${counter} using (true)', kept);
    execute format('create policy kept_by_owner on %s to %I using (true) with check (true)', kept, current_user);
    execute format('create policy never_add on %s for insert to ${app} with check (false)', kept);
    execute format('create policy never_change on %s for update to ${app} using (false)', kept);
    execute format('create policy never_remove on %s for delete to ${app} using (false)', kept);
    execute format('grant select on %s to ${app}, ${reader}, ${counter}', kept);
end $$;
