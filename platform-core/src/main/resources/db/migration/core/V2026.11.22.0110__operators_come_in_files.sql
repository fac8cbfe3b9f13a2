-- What is said of an operator, in the canonical texts of the fields that people fill in.
create function operator_said(o operator) returns jsonb language sql stable as $$
    select jsonb_strip_nulls(jsonb_build_object(
        'legal_name', o.legal_name, 'short_name', o.short_name, 'legal_form', o.legal_form, 'ownership', o.ownership,
        'services', nullif(o.services, ''), 'country', o.country, 'subdivision', o.subdivision, 'place', o.place,
        'latitude', o.latitude::text, 'longitude', o.longitude::text, 'population', o.population::text,
        'connections', o.connections::text, 'licence', o.licence, 'languages', nullif(o.languages, ''),
        'working_areas', nullif(o.working_areas, ''), 'connectivity', o.connectivity, 'established', o.established,
        'website', o.website, 'interests', o.interests, 'listed', o.listed::text))
$$;

-- An import: a file, how it is read, and how far it has come. Its steps are transactions of their own, so what
-- this row says is always true of its rows too.
create table operator_import (
    id uuid constraint operator_import_pk primary key,
    platform_id text not null constraint operator_import_platform_fk references platform,
    state text not null,
    commits_itself boolean not null,
    file_name text not null,
    format text not null,
    size bigint not null,
    encoding text,
    separator text,
    date_order text not null,
    header_row integer not null,
    headings text not null,
    mapping text not null,
    rows_in_file integer not null,
    rows_read integer not null default 0,
    last_row integer not null default 0,
    rows_done integer not null default 0,
    added integer not null default 0,
    changed integer not null default 0,
    unchanged integer not null default 0,
    refused integer not null default 0,
    waiting integer not null default 0,
    failure text,
    failure_row integer,
    attestation text,
    uploaded_by uuid not null constraint operator_import_uploader_fk references account,
    uploaded_at timestamptz not null,
    checked_at timestamptz,
    committed_by uuid constraint operator_import_committer_fk references account,
    finished_at timestamptz,
    stepped_at timestamptz,
    version integer not null default 1,
    constraint operator_import_per_platform unique (platform_id, id),
    constraint operator_import_state_known check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'CANCELLED', 'FAILED')),
    constraint operator_import_format_known check (format in ('CSV', 'XLSX')),
    constraint operator_import_date_order_known check (date_order in ('DAY_FIRST', 'MONTH_FIRST', 'YEAR_FIRST')),
    constraint operator_import_committed_by_somebody check (state not in ('COMMITTING', 'COMMITTED') or committed_by is not null)
);
create index operator_import_by_platform on operator_import (platform_id, uploaded_at desc);
create index operator_import_running on operator_import (platform_id, stepped_at) where state in ('CHECKING', 'COMMITTING');
call wall('operator_import', '-rows_read', '-last_row', '-rows_done', '-stepped_at', '-added', '-changed', '-unchanged', '-refused', '-waiting');

-- Pieces of the file and its rows: kept while the import lasts, no record of their own. The import and the
-- operators it makes are in the log; these are not.
create procedure wall_without_log(walled regclass) language plpgsql as $$
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
end $$;

create table import_piece (
    platform_id text not null,
    import_id uuid not null,
    position integer not null,
    content bytea not null,
    constraint import_piece_pk primary key (platform_id, import_id, position),
    constraint import_piece_import_fk foreign key (platform_id, import_id) references operator_import (platform_id, id) on delete cascade
);
alter table import_piece alter content set storage external;
call wall_without_log('import_piece');

create table import_row (
    platform_id text not null,
    import_id uuid not null,
    row_number integer not null,
    verdict text not null,
    cells text not null,
    said jsonb not null,
    former jsonb,
    faults jsonb,
    operator_id uuid,
    operator_version integer,
    number_key text,
    name_key text,
    done boolean not null default false,
    constraint import_row_pk primary key (platform_id, import_id, row_number),
    constraint import_row_import_fk foreign key (platform_id, import_id) references operator_import (platform_id, id) on delete cascade,
    constraint import_row_verdict_known check (verdict in ('ADDED', 'CHANGED', 'UNCHANGED', 'REFUSED', 'WAITING')),
    constraint import_row_refused_with_reason check (verdict <> 'REFUSED' or faults is not null)
);
create index import_row_by_number on import_row (platform_id, number_key) where number_key is not null;
create index import_row_by_name on import_row (platform_id, name_key) where name_key is not null;
create index import_row_by_operator on import_row (platform_id, operator_id) where former is not null;
create index import_row_by_verdict on import_row (platform_id, import_id, verdict, row_number);
call wall_without_log('import_row');

-- What a heading meant the last time somebody said so.
create table import_heading (
    id uuid constraint import_heading_pk primary key,
    platform_id text not null constraint import_heading_platform_fk references platform,
    heading text not null,
    field text,
    constraint import_heading_once unique (platform_id, heading)
);
call wall('import_heading');

create table import_rule (
    id uuid constraint import_rule_pk primary key,
    platform_id text not null constraint import_rule_platform_fk references platform
        constraint import_rule_once unique,
    second_person boolean not null,
    version integer not null default 1
);
call wall('import_rule');

-- Somebody else's operator: asked of the platform that admits it, never written there.
create table operator_referral (
    id uuid constraint operator_referral_pk primary key,
    platform_id text not null constraint operator_referral_platform_fk references platform,
    sender_id text not null constraint operator_referral_sender_fk references platform,
    said jsonb not null,
    said_key text generated always as (md5(said::text)) stored,
    state text not null default 'OPEN',
    reason text,
    operator_id uuid,
    sent_at timestamptz not null,
    decided_by uuid constraint operator_referral_decider_fk references account,
    decided_at timestamptz,
    version integer not null default 1,
    constraint operator_referral_once unique (platform_id, sender_id, said_key),
    constraint operator_referral_crosses check (platform_id <> sender_id),
    constraint operator_referral_state_known check (state in ('OPEN', 'ACCEPTED', 'DECLINED'))
);
create index operator_referral_by_sender on operator_referral (sender_id, sent_at desc);
alter table operator_referral enable row level security;
alter table operator_referral force row level security;
create policy both_read on operator_referral for select to ${app}
    using (platform_id = (select current_setting('wop.platform', true))
        or sender_id = (select current_setting('wop.platform', true)));
create policy sender_adds on operator_referral for insert to ${app}
    with check (sender_id = (select current_setting('wop.platform', true)) and state = 'OPEN' and operator_id is null);
create policy receiver_decides on operator_referral for update to ${app}
    using (platform_id = (select current_setting('wop.platform', true)))
    with check (platform_id = (select current_setting('wop.platform', true)));
create policy never_remove on operator_referral for delete to ${app} using (false);
grant select, insert, update on operator_referral to ${app};
call audit_changes_of('operator_referral', 'said', '-said_key');

-- One step of a check: rows read from the file are held against the registry and against the rows before them.
-- A row without a number is taken for the one operator of its name in its country whose place does not contradict it.
-- A thousand rows are looked up one by one, through the indexes, however little is known of how the tables have grown:
-- an import that nobody has counted yet looks small, so its earlier rows are found by what they say and not by their import.
create function check_import_rows(
    of_import uuid, numbers integer[], cells text[], said text[], verdicts text[], faults text[])
returns void language sql set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off set enable_material = off as $$
    with sent as (
        select s.number, s.cells, s.said::jsonb as said, s.verdict, s.faults::jsonb as faults, s.verdict = 'ADDED' as sound
        from unnest(numbers, cells, said, verdicts, faults) as s(number, cells, said, verdict, faults)),
    keyed as materialized (
        select s.*,
               case when sound and said ? 'identifier' then (said ->> 'identifier_scheme') || ' ' || (said ->> 'identifier') end as number_key,
               case when sound then name_key(said ->> 'legal_name') end as name,
               folded(coalesce(said ->> 'subdivision', '')) as subdivision, folded(coalesce(said ->> 'place', '')) as place
        from sent s),
    named as materialized (
        select k.*, name || '|' || (said ->> 'country') || '|' || subdivision || '|' || place as whole_key from keyed k),
    twice as materialized (
        select n.*,
               least(case when n.number_key is not null then lag(number) over (partition by n.number_key order by number) end,
                     numbered.row_number) as same_number,
               least(case when whole_key is not null then lag(number) over (partition by whole_key order by number) end,
                     named_so.row_number) as same_name
        from named n
        left join lateral (select r.row_number from import_row r
            where r.import_id::text = of_import::text and r.number_key = n.number_key limit 1) numbered on true
        left join lateral (select r.row_number from import_row r
            where r.import_id::text = of_import::text and r.name_key = n.whole_key limit 1) named_so on true),
    matched as materialized (
        select t.*,
               case when number_key is not null then
                   (select i.operator_id from operator_identifier i
                    where i.scheme = t.said ->> 'identifier_scheme' and i.number = t.said ->> 'identifier') end as by_number,
               case when alike.exactly then alike.operators[1:1] else alike.operators end as by_name
        from twice t
        left join lateral (
            select array_agg(o.id order by o.place_key = t.subdivision || '|' || t.place desc, o.id) as operators,
                   bool_or(o.place_key = t.subdivision || '|' || t.place) as exactly
            from operator o
            where o.name_key = t.name and o.country = t.said ->> 'country' and o.standing <> 'WITHDRAWN'
              and (t.place = '' or o.place is null or folded(o.place) = t.place)
              and (t.subdivision = '' or o.subdivision is null or folded(o.subdivision) = t.subdivision)) alike on t.name is not null),
    found as materialized (
        select m.*, coalesce(by_number, case when cardinality(by_name) = 1 then by_name[1] end) as known from matched m),
    again as materialized (
        select f.*, least(case when known is not null then lag(number) over (partition by known order by number) end,
                          meant.row_number) as same_operator
        from found f
        left join lateral (select r.row_number from import_row r
            where r.import_id::text = of_import::text and r.operator_id = f.known and r.former is not null limit 1) meant on true),
    held as materialized (
        select m.*, o.id as operator, o.version, o.standing,
               case when o.id is not null then operator_said(o)
                   || coalesce((select jsonb_build_object('identifier_scheme', i.scheme, 'identifier', i.number)
                                from operator_identifier i where i.operator_id = o.id and i.platform_id = o.platform_id
                                order by i.scheme <> coalesce(m.said ->> 'identifier_scheme', i.scheme), i.scheme limit 1), '{}')
                   || coalesce((select jsonb_strip_nulls(jsonb_build_object('contact_name', c.name, 'contact_position', c.position,
                                    'contact_email', c.email, 'contact_phone', c.phone))
                                from operator_contact c where c.operator_id = o.id and c.platform_id = o.platform_id and c.erased_at is null
                                order by c.email is distinct from m.said ->> 'contact_email', c.entered_at limit 1), '{}') end as former
        from again m
        left join lateral (select * from operator where id = m.known limit 1) o on true),
    judged as (
        select h.*, case
            when not sound then null
            when same_number is not null then jsonb_build_array(jsonb_build_object('field', 'identifier', 'code', 'import.row-twice', 'row', same_number))
            when same_name is not null then jsonb_build_array(jsonb_build_object('field', 'legal_name', 'code', 'import.row-twice', 'row', same_name))
            when same_operator is not null then jsonb_build_array(jsonb_build_object('field', 'legal_name', 'code', 'import.row-twice', 'row', same_operator))
            when by_number is null and cardinality(by_name) > 1 then jsonb_build_array(jsonb_build_object('field', 'legal_name', 'code', 'import.several-alike'))
            when by_number is not null and cardinality(by_name) = 1 and by_name[1] <> by_number
                then jsonb_build_array(jsonb_build_object('field', 'identifier', 'code', 'import.two-operators'))
            when standing = 'WITHDRAWN' then jsonb_build_array(jsonb_build_object('field', 'identifier', 'code', 'import.withdrawn'))
            end as finding
        from held h)
    insert into import_row (platform_id, import_id, row_number, verdict, cells, said, former, faults, operator_id, operator_version, number_key, name_key)
    select current_setting('wop.platform'), of_import, number,
           case when not sound then verdict
                when finding is not null then 'REFUSED'
                when operator is null then 'ADDED'
                when exists (select from jsonb_each_text(j.said) s where s.value is distinct from j.former ->> s.key) then 'CHANGED'
                else 'UNCHANGED' end,
           cells, said,
           case when finding is null then former end,
           coalesce(faults, finding),
           case when sound and finding is null then coalesce(operator, gen_random_uuid()) end,
           case when finding is null then version end,
           case when finding is null then number_key end,
           case when finding is null then whole_key end
    from judged j
$$;

-- One step of a commit: the next rows become operators, changes of operators, or requests to other platforms, all of
-- them or none. What changed since the check is not written over: such a row says so. Returns how many rows it did.
create function commit_import_rows(of_import uuid, most integer, by_account uuid, at timestamptz)
returns integer language plpgsql as $$
declare
    here text := current_setting('wop.platform');
    uploader uuid;
    attested text;
    picked integer[];
begin
    perform pg_advisory_xact_lock(hashtextextended('operators of ' || here, 0));
    select uploaded_by, nullif(btrim(attestation), '') into uploader, attested from operator_import where id = of_import;
    picked := array(select row_number from import_row
                    where import_id = of_import and not done and verdict in ('ADDED', 'CHANGED', 'WAITING')
                    order by row_number limit most);

    with mine as materialized (
        select row_number, verdict, operator_id, operator_version, said, said ->> 'country' as country,
               said ->> 'identifier_scheme' as scheme, said ->> 'identifier' as number,
               name_key(said ->> 'legal_name') as name_key,
               folded(coalesce(said ->> 'subdivision', '') || '|' || coalesce(said ->> 'place', '')) as place_key
        from import_row
        where import_id = of_import and row_number = any (picked) and verdict in ('ADDED', 'CHANGED')),
    others as materialized (
        select m.row_number, m.said, o.id from mine m
        cross join lateral (select id, version from operator where id = m.operator_id limit 1) o
        where o.version <> m.operator_version and m.verdict = 'CHANGED'
        union
        select m.row_number, m.said, i.operator_id from mine m
        cross join lateral (select operator_id from operator_identifier
            where scheme = m.scheme and number = m.number limit 1) i
        where i.operator_id <> m.operator_id
        union
        select m.row_number, m.said, o.id from mine m
        cross join lateral (select id from operator where country = m.country and name_key = m.name_key
            and place_key = m.place_key and standing <> 'WITHDRAWN' limit 1) o
        where o.id <> m.operator_id),
    judged as (
        select m.row_number, bool_and(not exists (
                   select from jsonb_each_text(m.said) s
                   where s.key not like 'contact%' and s.key not like 'identifier%' and s.value is distinct from o.said ->> s.key)) as same
        from others m
        cross join lateral (select operator_said(o) as said from operator o where o.id = m.id limit 1) o
        group by m.row_number)
    update import_row r
    set done = true,
        verdict = case when same then 'UNCHANGED' else 'REFUSED' end,
        faults = case when not same then jsonb_build_array(jsonb_build_object('field', 'legal_name', 'code', 'import.meanwhile')) end
    from judged
    where r.import_id = of_import and r.row_number = judged.row_number;

    insert into operator (id, platform_id, legal_name, short_name, legal_form, ownership, services, country, subdivision, place, latitude,
        longitude, population, connections, licence, languages, working_areas, connectivity, established, website, interests, listed,
        published, entry, entered_by, standing, standing_by, standing_at, attestation, import_id, registered_at)
    select operator_id, here, said ->> 'legal_name', said ->> 'short_name', said ->> 'legal_form', said ->> 'ownership',
        coalesce(said ->> 'services', ''), said ->> 'country', said ->> 'subdivision', said ->> 'place', (said ->> 'latitude')::numeric,
        (said ->> 'longitude')::numeric, (said ->> 'population')::integer, (said ->> 'connections')::integer, said ->> 'licence',
        coalesce(said ->> 'languages', ''), coalesce(said ->> 'working_areas', ''), said ->> 'connectivity', said ->> 'established',
        said ->> 'website', said ->> 'interests', listed, listed and verified, 'IMPORT', uploader,
        case when verified then 'VERIFIED' else 'UNDER_REVIEW' end, by_account, at, case when verified then attested end, of_import, at
    from (select r.*, coalesce((said ->> 'listed')::boolean, true) as listed,
                 by_account <> uploader
                 and not (coalesce(said ->> 'ownership', '') = 'PRIVATE' and said ->> 'interests' is null)
                 and (attested is not null or coalesce(said ->> 'licence', 'UNREGISTERED') in ('LICENSED', 'REGISTERED')) as verified
          from import_row r where r.import_id = of_import and r.row_number = any (picked) and r.verdict = 'ADDED' and not r.done) r;

    update operator o
    set legal_name = coalesce(r.said ->> 'legal_name', o.legal_name), short_name = coalesce(r.said ->> 'short_name', o.short_name),
        legal_form = coalesce(r.said ->> 'legal_form', o.legal_form), ownership = coalesce(r.said ->> 'ownership', o.ownership),
        services = coalesce(r.said ->> 'services', o.services), country = coalesce(r.said ->> 'country', o.country),
        subdivision = coalesce(r.said ->> 'subdivision', o.subdivision), place = coalesce(r.said ->> 'place', o.place),
        latitude = coalesce((r.said ->> 'latitude')::numeric, o.latitude), longitude = coalesce((r.said ->> 'longitude')::numeric, o.longitude),
        population = coalesce((r.said ->> 'population')::integer, o.population),
        connections = coalesce((r.said ->> 'connections')::integer, o.connections), licence = coalesce(r.said ->> 'licence', o.licence),
        languages = coalesce(r.said ->> 'languages', o.languages), working_areas = coalesce(r.said ->> 'working_areas', o.working_areas),
        connectivity = coalesce(r.said ->> 'connectivity', o.connectivity), established = coalesce(r.said ->> 'established', o.established),
        website = coalesce(r.said ->> 'website', o.website), interests = coalesce(r.said ->> 'interests', o.interests),
        listed = coalesce((r.said ->> 'listed')::boolean, o.listed),
        published = coalesce((r.said ->> 'listed')::boolean, o.listed) and o.standing = 'VERIFIED',
        version = o.version + 1
    from import_row r
    where r.import_id = of_import and r.row_number = any (picked) and r.verdict = 'CHANGED' and not r.done and o.id = r.operator_id;

    delete from operator_identifier i using import_row r
    where r.import_id = of_import and r.row_number = any (picked) and r.verdict = 'CHANGED' and not r.done
      and i.operator_id = r.operator_id and i.scheme = r.said ->> 'identifier_scheme' and i.number <> r.said ->> 'identifier';
    insert into operator_identifier (id, platform_id, operator_id, scheme, number)
    select gen_random_uuid(), here, operator_id, said ->> 'identifier_scheme', said ->> 'identifier'
    from import_row r
    where r.import_id = of_import and r.row_number = any (picked) and r.verdict in ('ADDED', 'CHANGED') and not r.done and r.said ? 'identifier'
      and not exists (select from operator_identifier i where i.operator_id = r.operator_id
                      and i.scheme = r.said ->> 'identifier_scheme' and i.number = r.said ->> 'identifier');

    update operator_contact c
    set name = coalesce(r.said ->> 'contact_name', c.name), position = coalesce(r.said ->> 'contact_position', c.position),
        email = coalesce(r.said ->> 'contact_email', c.email), phone = coalesce(r.said ->> 'contact_phone', c.phone), version = c.version + 1
    from import_row r
    where r.import_id = of_import and r.row_number = any (picked) and r.verdict = 'CHANGED' and not r.done
      and c.operator_id = r.operator_id and c.erased_at is null
      and (r.said ->> 'contact_email' = c.email
           or (r.said ->> 'contact_email' is null or c.email is null) and r.said ->> 'contact_name' = c.name
           or r.said ->> 'contact_name' = c.name);
    insert into operator_contact (id, platform_id, operator_id, name, position, email, phone, consented_on, keep_until, entered_at)
    select gen_random_uuid(), here, operator_id, said ->> 'contact_name', said ->> 'contact_position', said ->> 'contact_email',
           said ->> 'contact_phone', null, (at + interval '3 years')::date, at
    from import_row r
    where r.import_id = of_import and r.row_number = any (picked) and r.verdict in ('ADDED', 'CHANGED') and not r.done
      and (r.said ? 'contact_name' or r.said ? 'contact_email' or r.said ? 'contact_phone')
      and not exists (select from operator_contact c where c.operator_id = r.operator_id and c.erased_at is null
                      and (c.name = r.said ->> 'contact_name' or c.email = r.said ->> 'contact_email' or c.phone = r.said ->> 'contact_phone'));

    insert into operator_referral (id, platform_id, sender_id, said, sent_at)
    select gen_random_uuid(), admitting_platform(said ->> 'country'), here, said, at
    from import_row r
    where r.import_id = of_import and r.row_number = any (picked) and r.verdict = 'WAITING' and not r.done
    on conflict on constraint operator_referral_once do nothing;

    update import_row set done = true
    where import_id = of_import and row_number = any (picked) and not done;
    return cardinality(picked);
end $$;
