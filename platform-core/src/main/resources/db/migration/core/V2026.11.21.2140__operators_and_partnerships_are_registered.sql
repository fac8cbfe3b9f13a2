create table operator (
    id uuid constraint operator_pk primary key,
    platform_id text not null constraint operator_platform_fk references platform,
    legal_name text not null,
    short_name text,
    country text not null,
    place text,
    services text not null,
    connections integer,
    standing text not null,
    outside boolean not null default false,
    published boolean not null default false,
    demonstration boolean not null default false,
    source_id text constraint operator_source_fk references source_document,
    registered_at timestamptz not null,
    version integer not null default 1,
    folded_words text generated always as (folded(legal_name || ' ' || coalesce(short_name, '') || ' ' || coalesce(place, ''))) stored,
    constraint operator_per_platform unique (platform_id, id),
    constraint operator_name_per_platform unique (platform_id, country, legal_name),
    constraint operator_country_form check (country ~ '^[A-Z]{2}$'),
    constraint operator_standing_known check (standing in ('INVITED', 'APPLIED', 'UNDER_REVIEW', 'RETURNED', 'VERIFIED', 'SUSPENDED', 'WITHDRAWN')),
    constraint operator_connections_sensible check (connections >= 0),
    constraint operator_published_when_verified check (not published or standing = 'VERIFIED')
);
create index operator_published_by_name on operator (platform_id, folded_words, id) where published;
call wall('operator');

-- Who is connected across the walls: the platform that coordinates a partnership lists the platforms
-- of its parties here, and they then see that partnership and nothing else.
create table partnership_share (
    id uuid constraint partnership_share_pk primary key,
    platform_id text not null constraint partnership_share_platform_fk references platform,
    partnership_id uuid not null,
    coordinator_id text not null constraint partnership_share_coordinator_fk references platform,
    constraint partnership_share_once unique (platform_id, partnership_id)
);
create index partnership_share_by_coordinator on partnership_share (coordinator_id, partnership_id);
alter table partnership_share enable row level security;
alter table partnership_share force row level security;
create policy both_read on partnership_share for select to ${app}
    using (platform_id = (select current_setting('wop.platform', true))
        or coordinator_id = (select current_setting('wop.platform', true)));
create policy coordinator_adds on partnership_share for insert to ${app}
    with check (coordinator_id = (select current_setting('wop.platform', true)));
create policy never_change on partnership_share for update to ${app} using (false);
create policy coordinator_removes on partnership_share for delete to ${app}
    using (coordinator_id = (select current_setting('wop.platform', true)));
grant select, insert, update, delete on partnership_share to ${app};
call audit_changes_of('partnership_share');

create table partnership (
    id uuid constraint partnership_pk primary key,
    platform_id text not null constraint partnership_platform_fk references platform,
    code text not null,
    title text not null,
    state text not null,
    since text,
    until text,
    published boolean not null default false,
    demonstration boolean not null default false,
    source_id text constraint partnership_source_fk references source_document,
    registered_at timestamptz not null,
    version integer not null default 1,
    constraint partnership_per_platform unique (platform_id, id),
    constraint partnership_code_unique unique (platform_id, code),
    constraint partnership_state_known check (state in ('IDENTIFIED', 'MATCHED', 'LETTER_OF_INTENT', 'AGREED', 'DIAGNOSING',
        'PLANNED', 'IMPLEMENTING', 'SUSPENDED', 'CLOSING', 'CLOSED', 'SCALED', 'FOLLOWED_UP', 'WITHDRAWN', 'TERMINATED', 'UNKNOWN'))
);
call wall('partnership');
create policy shared_read on partnership for select to ${app}
    using (id = any (array(select s.partnership_id from partnership_share s
                           where s.platform_id = (select current_setting('wop.platform', true)))));
alter table partnership_share add constraint partnership_share_partnership_fk
    foreign key (coordinator_id, partnership_id) references partnership (platform_id, id) on delete cascade;

create table party (
    id uuid constraint party_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    role text not null,
    operator_platform_id text not null,
    operator_id uuid not null,
    constraint party_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint party_operator_fk foreign key (operator_platform_id, operator_id) references operator (platform_id, id),
    constraint party_once unique (platform_id, partnership_id, operator_id, role),
    constraint party_role_known check (role in ('MENTOR', 'MENTEE', 'FACILITATOR', 'DONOR', 'TECHNICAL_SUPPORT', 'POLITICAL_SUPPORT'))
);
create index party_by_partnership on party (partnership_id);
create index party_by_operator on party (operator_platform_id, operator_id);
call wall('party');
create policy shared_read on party for select to ${app}
    using (partnership_id = any (array(select s.partnership_id from partnership_share s
                                       where s.platform_id = (select current_setting('wop.platform', true)))));

create function party_opens_the_bridge() returns trigger language plpgsql as $$
begin
    if new.operator_platform_id <> new.platform_id then
        insert into partnership_share (id, platform_id, partnership_id, coordinator_id)
        values (gen_random_uuid(), new.operator_platform_id, new.partnership_id, new.platform_id)
        on conflict on constraint partnership_share_once do nothing;
    end if;
    return null;
end $$;
create trigger party_opens_the_bridge after insert or update on party
    for each row execute function party_opens_the_bridge();

create function party_closes_the_bridge() returns trigger language plpgsql as $$
begin
    delete from partnership_share s
    where s.platform_id = old.operator_platform_id and s.partnership_id = old.partnership_id
      and not exists (select from party p where p.partnership_id = old.partnership_id
                      and p.operator_platform_id = old.operator_platform_id);
    return null;
end $$;
create trigger party_closes_the_bridge after update or delete on party
    for each row execute function party_closes_the_bridge();

create table partnership_text (
    id uuid constraint partnership_text_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    language text not null,
    body text not null,
    constraint partnership_text_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint partnership_text_once unique (platform_id, partnership_id, language)
);
call wall('partnership_text');

-- The directory: what is published, column by column, for everyone. The views' owner is bound by
-- policies of its own and was granted no other column.
create policy published_read on operator for select to ${reader} using (published);
grant select (id, platform_id, legal_name, short_name, country, place, services, outside, published, demonstration, source_id, folded_words)
    on operator to ${reader};
create policy published_read on partnership for select to ${reader} using (published);
grant select (id, platform_id, code, title, state, since, until, published, demonstration, source_id) on partnership to ${reader};
create policy published_read on party for select to ${reader}
    using (partnership_id = any (array(select id from partnership)));
grant select (id, platform_id, partnership_id, role, operator_platform_id, operator_id) on party to ${reader};
create policy published_read on partnership_text for select to ${reader}
    using (partnership_id = any (array(select id from partnership)));
grant select (platform_id, partnership_id, language, body) on partnership_text to ${reader};

create view published_operator as
    select id, platform_id, legal_name, short_name, country, place, services, outside, demonstration, source_id, folded_words
    from operator where published;
create view published_partnership as
    select id, platform_id, code, title, state, since, until, demonstration, source_id
    from partnership where published;
create view published_party as
    select p.id, p.partnership_id, p.role, o.id as operator_id, o.legal_name, o.country, o.platform_id as home_platform_id, o.outside
    from party p left join operator o on o.platform_id = p.operator_platform_id and o.id = p.operator_id;
create view published_summary as
    select partnership_id, language, body from partnership_text;

-- Totals: how many, never who. A total whose unpublished part is smaller than the platform's privacy
-- threshold is withheld (null), since published and total together would tell of so few.
create policy counted on operator for select to ${counter} using (true);
grant select (platform_id, country, standing, outside, published) on operator to ${counter};
create policy counted on partnership for select to ${counter} using (true);
grant select (platform_id, state, published) on partnership to ${counter};

create view platform_total as
    select p.id as platform_id, 'OPERATORS' as measure, coalesce(o.published, 0) as published,
           case when coalesce(o.hidden, 0) = 0 or o.hidden >= p.privacy_threshold
                then coalesce(o.published, 0) + coalesce(o.hidden, 0) end as total
    from platform p
    left join (select platform_id, count(*) filter (where published) as published,
                      count(*) filter (where not published) as hidden
               from operator where standing = 'VERIFIED' and not outside group by platform_id) o on o.platform_id = p.id
    union all
    select p.id, 'PARTNERSHIPS', coalesce(w.published, 0),
           case when coalesce(w.hidden, 0) = 0 or w.hidden >= p.privacy_threshold
                then coalesce(w.published, 0) + coalesce(w.hidden, 0) end
    from platform p
    left join (select platform_id, count(*) filter (where published) as published,
                      count(*) filter (where not published) as hidden
               from partnership group by platform_id) w on w.platform_id = p.id;

grant create on schema public to ${reader}, ${counter};
alter view published_operator owner to ${reader};
alter view published_partnership owner to ${reader};
alter view published_party owner to ${reader};
alter view published_summary owner to ${reader};
alter view platform_total owner to ${counter};
revoke create on schema public from ${reader}, ${counter};
grant select on published_operator, published_partnership, published_party, published_summary, platform_total to ${app};
