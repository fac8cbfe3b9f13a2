-- What is known of an operator, and its life in its platform.

-- The words of a name whatever their order, accents, capitals, punctuation and legal suffixes: two spellings
-- of one organisation have the same key.
create function name_key(words text) returns text language sql immutable strict parallel safe as $$
    select coalesce(nullif(array_to_string(array(
        select w from unnest(regexp_split_to_array(public.folded(words), '[[:space:][:punct:]«»“”‘’–—·]+')) w
        where w <> '' and w not in ('de', 'del', 'la', 'el', 'los', 'las', 'y', 'e', 'the', 'of', 'and', 'du', 'des', 'da', 'do',
            'dos', 'das', 'et', 'le', 'les', 's', 'a', 'c', 'v', 'sa', 'cv', 'srl', 'ltda', 'ltd', 'inc', 'rl')
        order by w collate "C"), ' '), ''), public.folded(words))
$$;

-- The one platform that admits operators of a country: its national platform, else the lowest region that
-- covers it; none where nobody covers it.
create function admitting_platform(of_country text) returns text language sql stable as $$
    select p.id from territory t join platform p on p.id = t.platform_id
    where t.country = of_country and p.removed_at is null
      and not exists (select from platform below join territory b on b.platform_id = below.id
                      where below.parent_id = p.id and below.removed_at is null and b.country = of_country)
    order by p.kind = 'NATIONAL' desc, p.id limit 1
$$;

alter table operator
    drop constraint operator_name_per_platform,
    add column legal_form text,
    add column ownership text,
    add column subdivision text,
    add column latitude numeric(8, 5),
    add column longitude numeric(8, 5),
    add column population integer,
    add column size_class text generated always as (case
        when connections < 500 then 'MICRO' when connections < 5000 then 'SMALL' when connections < 50000 then 'MEDIUM'
        when connections < 500000 then 'LARGE' when connections is not null then 'MEGA' end) stored,
    add column licence text,
    add column languages text not null default '',
    add column working_areas text not null default '',
    add column connectivity text,
    add column established text,
    add column website text,
    add column interests text,
    add column listed boolean not null default true,
    add column entry text not null default 'DOCUMENT',
    add column entered_by uuid constraint operator_entered_by_fk references account,
    add column on_word_of text,
    add column attestation text,
    add column standing_by uuid constraint operator_standing_by_fk references account,
    add column standing_at timestamptz,
    add column standing_reason text,
    add column import_id uuid,
    add column name_key text generated always as (name_key(legal_name)) stored,
    add column place_key text generated always as (folded(coalesce(subdivision, '') || '|' || coalesce(place, ''))) stored,
    add constraint operator_legal_form_known check (legal_form in ('MUNICIPAL_DEPARTMENT', 'MUNICIPAL_UTILITY', 'STATE_UTILITY',
        'NATIONAL_UTILITY', 'COOPERATIVE', 'COMMUNITY_BOARD', 'MIXED', 'PRIVATE', 'ASSOCIATION')),
    add constraint operator_ownership_known check (ownership in ('PUBLIC', 'PRIVATE', 'MIXED', 'COMMUNITY')),
    add constraint operator_licence_known check (licence in ('LICENSED', 'REGISTERED', 'IN_PROCESS', 'UNREGISTERED')),
    add constraint operator_connectivity_known check (connectivity in ('NONE', 'LOW', 'GOOD')),
    add constraint operator_entry_known check (entry in ('SELF', 'INVITATION', 'PROXY', 'IMPORT', 'DOCUMENT')),
    add constraint operator_on_a_map check ((latitude is null) = (longitude is null)),
    add constraint operator_latitude_range check (latitude between -90 and 90),
    add constraint operator_longitude_range check (longitude between -180 and 180),
    add constraint operator_population_sensible check (population >= 0),
    add constraint operator_named check (legal_name ~ '[^[:space:]]' and length(legal_name) <= 200),
    -- Whoever entered an operator is not who verifies it.
    add constraint operator_second_person check (standing <> 'VERIFIED' or entered_by is null or standing_by is distinct from entered_by),
    add constraint operator_proxy_names_its_source check (entry <> 'PROXY' or on_word_of is not null);
create unique index operator_once on operator (platform_id, country, name_key, place_key) where standing <> 'WITHDRAWN';
create index operator_by_standing on operator (platform_id, standing, registered_at);
create index operator_by_name on operator (platform_id, folded_words, id);
create index operator_by_import on operator (platform_id, import_id) where import_id is not null;

drop trigger audit_insert on operator;
drop trigger audit_update on operator;
drop trigger audit_delete on operator;
call audit_changes_of('operator', '-folded_words', '-name_key', '-place_key', '-size_class');

create table operator_identifier (
    id uuid constraint operator_identifier_pk primary key,
    platform_id text not null,
    operator_id uuid not null,
    scheme text not null,
    number text not null,
    constraint operator_identifier_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint operator_identifier_once unique (platform_id, scheme, number),
    constraint operator_identifier_scheme_form check (scheme ~ '^[A-Z0-9][A-Z0-9-]{1,19}$'),
    constraint operator_identifier_number_form check (number = upper(number) and number ~ '^[^[:space:]]{1,40}$')
);
create index operator_identifier_by_operator on operator_identifier (platform_id, operator_id);
call wall('operator_identifier');

-- Whom to speak to: personal data, kept for a purpose, on a consent, for a time. What of it is published is chosen
-- column by column; the log keeps that it changed, not what it said.
create table operator_contact (
    id uuid constraint operator_contact_pk primary key,
    platform_id text not null,
    operator_id uuid not null,
    name text,
    position text,
    email text,
    phone text,
    purpose text not null default 'PARTNERSHIPS',
    consent text not null default 'BY_THE_ASSOCIATION',
    consented_on date,
    publishes_name boolean not null default false,
    publishes_position boolean not null default false,
    publishes_email boolean not null default false,
    publishes_phone boolean not null default false,
    keep_until date,
    erased_at timestamptz,
    entered_at timestamptz not null,
    version integer not null default 1,
    constraint operator_contact_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint operator_contact_purpose_known check (purpose in ('PARTNERSHIPS', 'REVIEW', 'EMERGENCIES', 'NEWS')),
    constraint operator_contact_consent_known check (consent in ('BY_ONESELF', 'BY_THE_ASSOCIATION', 'WITHDRAWN')),
    constraint operator_contact_says_something check (erased_at is not null or coalesce(name, email, phone) is not null),
    constraint operator_contact_erased_whole check (erased_at is null or coalesce(name, position, email, phone) is null),
    constraint operator_contact_published_on_consent check (consent = 'BY_ONESELF'
        or not (publishes_name or publishes_position or publishes_email or publishes_phone))
);
create index operator_contact_by_operator on operator_contact (platform_id, operator_id);
call wall('operator_contact', 'name', 'position', 'email', 'phone');

-- The staff of an operator: an account that serves it, in one of the three roles of operators.
create table operator_staff (
    id uuid constraint operator_staff_pk primary key,
    platform_id text not null,
    operator_id uuid not null,
    account_id uuid not null constraint operator_staff_account_fk references account,
    constraint operator_staff_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint operator_staff_once unique (platform_id, operator_id, account_id)
);
create index operator_staff_by_account on operator_staff (account_id);
call wall('operator_staff');

-- Every standing an operator had: written by the database along with the operator, never by hand.
create table operator_standing (
    id uuid constraint operator_standing_pk primary key,
    platform_id text not null,
    operator_id uuid not null,
    was text,
    became text not null,
    account_id uuid,
    at timestamptz not null,
    reason text,
    constraint operator_standing_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade
);
create index operator_standing_by_operator on operator_standing (platform_id, operator_id, at);
alter table operator_standing enable row level security;
alter table operator_standing force row level security;
create policy own_read on operator_standing for select to ${app}
    using (platform_id = (select current_setting('wop.platform', true)));
create policy own_add on operator_standing for insert to ${app}
    with check (platform_id = (select current_setting('wop.platform', true)));
create policy never_change on operator_standing for update to ${app} using (false);
create policy never_remove on operator_standing for delete to ${app} using (false);
grant select, insert on operator_standing to ${app};

create function may_become(was text, becomes text) returns boolean language sql immutable as $$
    select was = becomes or (was, becomes) in (
        ('INVITED', 'APPLIED'), ('INVITED', 'UNDER_REVIEW'), ('INVITED', 'WITHDRAWN'),
        ('APPLIED', 'UNDER_REVIEW'), ('APPLIED', 'WITHDRAWN'),
        ('UNDER_REVIEW', 'RETURNED'), ('UNDER_REVIEW', 'VERIFIED'), ('UNDER_REVIEW', 'WITHDRAWN'),
        ('RETURNED', 'UNDER_REVIEW'), ('RETURNED', 'WITHDRAWN'),
        ('VERIFIED', 'SUSPENDED'), ('VERIFIED', 'WITHDRAWN'),
        ('SUSPENDED', 'VERIFIED'), ('SUSPENDED', 'WITHDRAWN'))
$$;

create function operators_live_by_rules() returns trigger language plpgsql as $$
declare
    offence text;
begin
    if tg_op = 'UPDATE' then
        select b.standing || ' to ' || a.standing into offence from added a join removed b on b.id = a.id
        where not may_become(b.standing, a.standing) limit 1;
        if offence is not null then
            raise exception 'an operator does not go from %', offence using errcode = 'WOP04';
        end if;
        insert into operator_standing (id, platform_id, operator_id, was, became, account_id, at, reason)
        select gen_random_uuid(), a.platform_id, a.id, b.standing, a.standing, a.standing_by, coalesce(a.standing_at, now()), a.standing_reason
        from added a join removed b on b.id = a.id where a.standing <> b.standing;
        select a.country into offence from added a join removed b on b.id = a.id
        where not a.outside and (a.country <> b.country or b.outside)
          and admitting_platform(a.country) is distinct from a.platform_id limit 1;
    else
        insert into operator_standing (id, platform_id, operator_id, was, became, account_id, at, reason)
        select gen_random_uuid(), platform_id, id, null, standing, coalesce(standing_by, entered_by), coalesce(standing_at, registered_at), standing_reason
        from added;
        select country into offence from (select distinct platform_id, country from added where not outside offset 0) c
        where admitting_platform(country) is distinct from platform_id limit 1;
    end if;
    if offence is not null then
        raise exception 'operators of % are admitted elsewhere', offence using errcode = 'WOP05';
    end if;
    return null;
end $$;
create trigger operators_begin_by_rules after insert on operator referencing new table as added
    for each statement execute function operators_live_by_rules();
create trigger operators_change_by_rules after update on operator referencing old table as removed new table as added
    for each statement execute function operators_live_by_rules();
