-- Who asks for support and who offers it, how far either is known, and what of it travels to other platforms.

create table support_request (
    id uuid constraint support_request_pk primary key,
    platform_id text not null,
    operator_id uuid not null,
    state text not null default 'DRAFT',
    state_since timestamptz not null default now(),
    title text not null,
    problem text,
    desired_change text,
    days integer,
    formats text not null default '',
    groupable boolean not null default false,
    languages text not null default '',
    interpretation boolean not null default false,
    window_from date,
    window_until date,
    travel_budget numeric(15, 3),
    currency text,
    commitment text,
    team boolean,
    strategy boolean,
    brings text,
    opened_on date,
    expires_on date,
    closed_reason text,
    reminded_for date,
    entered_by uuid constraint support_request_entered_by_fk references account,
    on_word_of text,
    demonstration boolean not null default false,
    version integer not null default 1,
    constraint support_request_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint support_request_per_platform unique (platform_id, id),
    constraint support_request_of_its_operator unique (platform_id, operator_id, id),
    constraint support_request_state_known check (state in ('DRAFT', 'OPEN', 'IN_MATCHING', 'MATCHED', 'FULFILLED', 'WITHDRAWN', 'EXPIRED')),
    constraint support_request_titled check (title ~ '[^[:space:]]' and length(title) <= 200),
    constraint support_request_days_range check (days between 1 and 400),
    constraint support_request_window_in_order check (window_until >= window_from),
    constraint support_request_budget_with_currency check ((travel_budget is null) = (currency is null)
        and (travel_budget is null or (travel_budget >= 0 and currency_decimals(currency) is not null))),
    constraint support_request_commitment_known check (commitment in ('NONE', 'STATED', 'SIGNED_OFF')),
    constraint support_request_whole_when_open check (state in ('DRAFT', 'WITHDRAWN')
        or (coalesce(problem, '') ~ '[^[:space:]]' and coalesce(desired_change, '') ~ '[^[:space:]]' and days is not null and commitment is not null
            and formats <> '' and opened_on is not null and expires_on is not null)),
    constraint support_request_withdrawn_says_why check (state <> 'WITHDRAWN' or coalesce(closed_reason, '') ~ '[^[:space:]]'),
    constraint support_request_formats_known check (string_to_array(formats, ',') <@ array['VISIT', 'REMOTE', 'HYBRID', 'GROUP']),
    constraint support_request_languages_form check (languages ~ '^([a-z]{2,3}(,[a-z]{2,3})*)?$'),
    constraint support_request_not_endless check (greatest(length(problem), length(desired_change), length(brings)) <= 4000
        and greatest(length(closed_reason), length(on_word_of), length(formats), length(languages)) <= 1000)
);
create index support_request_by_operator on support_request (operator_id, state);
create index support_request_by_state on support_request (platform_id, state, expires_on);
call wall('support_request', 'on_word_of', '-reminded_for');

create table request_area (
    id uuid constraint request_area_pk primary key,
    platform_id text not null,
    request_id uuid not null,
    area text not null,
    priority smallint not null,
    constraint request_area_request_fk foreign key (platform_id, request_id) references support_request (platform_id, id) on delete cascade,
    constraint request_area_once unique (platform_id, request_id, area),
    constraint request_area_form check (area ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    constraint request_area_priority_range check (priority between 1 and 3)
);
create index request_area_by_request on request_area (request_id);
call wall('request_area');

create table support_offer (
    id uuid constraint support_offer_pk primary key,
    platform_id text not null,
    operator_id uuid not null,
    state text not null default 'DRAFT',
    state_since timestamptz not null default now(),
    motivation text,
    days_a_year integer,
    languages text not null default '',
    formats text not null default '',
    places integer not null default 1,
    group_places integer not null default 0,
    opened_on date,
    expires_on date,
    closed_reason text,
    reminded_for date,
    entered_by uuid constraint support_offer_entered_by_fk references account,
    on_word_of text,
    demonstration boolean not null default false,
    version integer not null default 1,
    constraint support_offer_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint support_offer_per_platform unique (platform_id, id),
    constraint support_offer_of_its_operator unique (platform_id, operator_id, id),
    constraint support_offer_state_known check (state in ('DRAFT', 'OPEN', 'PAUSED', 'WITHDRAWN', 'EXPIRED')),
    constraint support_offer_days_range check (days_a_year between 1 and 2000),
    constraint support_offer_places_range check (places between 1 and 200 and group_places between 0 and 50),
    constraint support_offer_whole_when_open check (state in ('DRAFT', 'WITHDRAWN')
        or (days_a_year is not null and languages <> '' and formats <> '' and opened_on is not null and expires_on is not null)),
    constraint support_offer_withdrawn_says_why check (state <> 'WITHDRAWN' or coalesce(closed_reason, '') ~ '[^[:space:]]'),
    constraint support_offer_formats_known check (string_to_array(formats, ',') <@ array['VISIT', 'REMOTE', 'HYBRID', 'GROUP']),
    constraint support_offer_languages_form check (languages ~ '^([a-z]{2,3}(,[a-z]{2,3})*)?$'),
    constraint support_offer_not_endless check (length(motivation) <= 4000
        and greatest(length(closed_reason), length(on_word_of), length(formats), length(languages)) <= 1000)
);
create unique index support_offer_one_at_a_time on support_offer (platform_id, operator_id) where state in ('DRAFT', 'OPEN', 'PAUSED');
create index support_offer_by_operator on support_offer (operator_id, state);
create index support_offer_by_state on support_offer (platform_id, state, expires_on);
call wall('support_offer', 'on_word_of', '-reminded_for');

create table offer_area (
    id uuid constraint offer_area_pk primary key,
    platform_id text not null,
    operator_id uuid not null,
    offer_id uuid not null,
    area text not null,
    constraint offer_area_offer_fk foreign key (platform_id, operator_id, offer_id) references support_offer (platform_id, operator_id, id) on delete cascade,
    constraint offer_area_once unique (platform_id, offer_id, area),
    constraint offer_area_form check (area ~ '^[A-Z][A-Z0-9_]{1,59}$')
);
create index offer_area_by_offer on offer_area (offer_id);
call wall('offer_area');

-- Whoever offers to mentor in an area has rated itself there.
create function offers_are_assessed() returns trigger language plpgsql as $$
begin
    if not exists (select from area_rating r join self_assessment s on s.platform_id = r.platform_id and s.id = r.assessment_id
                   where r.platform_id = new.platform_id and r.operator_id = new.operator_id and r.area = new.area and s.state <> 'DRAFT') then
        raise exception 'no assessment in %', new.area using errcode = 'WOP90', detail = new.area;
    end if;
    return new;
end $$;
create trigger offers_are_assessed after insert or update on offer_area for each row execute function offers_are_assessed();

-- Which state follows which: what people and the calendar do, and what the course of proposals and partnerships does, for which
-- the referee alone writes.
create function request_may_become(was text, becomes text, refereed boolean) returns boolean language sql immutable as $$
    select case when refereed then (was, becomes) in (('OPEN', 'IN_MATCHING'), ('IN_MATCHING', 'OPEN'), ('OPEN', 'MATCHED'),
            ('IN_MATCHING', 'MATCHED'), ('EXPIRED', 'MATCHED'), ('MATCHED', 'FULFILLED'), ('MATCHED', 'OPEN'))
        else (was, becomes) in (('DRAFT', 'OPEN'), ('OPEN', 'WITHDRAWN'), ('IN_MATCHING', 'WITHDRAWN'), ('OPEN', 'EXPIRED'),
            ('IN_MATCHING', 'EXPIRED'), ('EXPIRED', 'OPEN'), ('EXPIRED', 'WITHDRAWN')) end
$$;
create function offer_may_become(was text, becomes text) returns boolean language sql immutable as $$
    select (was, becomes) in (('DRAFT', 'OPEN'), ('OPEN', 'PAUSED'), ('PAUSED', 'OPEN'), ('OPEN', 'WITHDRAWN'), ('PAUSED', 'WITHDRAWN'),
        ('OPEN', 'EXPIRED'), ('PAUSED', 'EXPIRED'), ('EXPIRED', 'OPEN'), ('EXPIRED', 'WITHDRAWN'))
$$;

-- Requests and offers begin as drafts, go step by step, and stay as they were once they are over. When they open, their
-- operator is verified and they name an area; they are open for 12 months, or for as long as was chosen, at most 24 at a time.
create function support_goes_step_by_step() returns trigger language plpgsql as $$
declare
    today date := (now() at time zone 'UTC')::date;
    refereed boolean := current_user = '${referee}';
    of_requests boolean := tg_table_name = 'support_request';
    may boolean;
    whole boolean;
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' and not new.demonstration then
            raise exception 'it begins as a draft' using errcode = 'WOP94';
        end if;
        return new;
    end if;
    -- The walls refuse what goes over to another platform.
    if new.platform_id <> old.platform_id then
        return new;
    end if;
    if (new.operator_id, new.demonstration) is distinct from (old.operator_id, old.demonstration) then
        raise exception 'it stays with its operator' using errcode = 'WOP94';
    end if;
    if new.state = old.state then
        if old.state not in ('DRAFT', 'OPEN', 'PAUSED', 'IN_MATCHING')
                and to_jsonb(new) - '{version,on_word_of,reminded_for}'::text[] <> to_jsonb(old) - '{version,on_word_of,reminded_for}'::text[] then
            raise exception 'what is % stays', old.state using errcode = 'WOP94';
        end if;
    else
        if of_requests then
            may := request_may_become(old.state, new.state, refereed);
        else
            may := offer_may_become(old.state, new.state);
        end if;
        if not may then
            raise exception '% does not become %', old.state, new.state using errcode = 'WOP94';
        end if;
        new.state_since := now();
        if new.state = 'OPEN' and old.state in ('DRAFT', 'EXPIRED') then
            if not exists (select from operator o where o.platform_id = new.platform_id and o.id = new.operator_id and o.standing = 'VERIFIED') then
                raise exception 'the operator is not verified' using errcode = 'WOP96';
            end if;
            if of_requests then
                whole := exists (select from request_area a where a.platform_id = new.platform_id and a.request_id = new.id);
            else
                whole := exists (select from offer_area a where a.platform_id = new.platform_id and a.offer_id = new.id);
            end if;
            if not whole then
                raise exception 'no area is named' using errcode = 'WOP95';
            end if;
            if not new.demonstration or new.opened_on is null then
                new.opened_on := today;
            end if;
            if new.expires_on is null or new.expires_on <= today then
                new.expires_on := today + interval '12 months';
            end if;
            new.closed_reason := null;
        end if;
    end if;
    if new.expires_on is distinct from old.expires_on and (new.expires_on < today - 1 or new.expires_on > today + interval '24 months 1 day') then
        raise exception 'it is open for 24 months at most' using errcode = 'WOP97';
    end if;
    return new;
end $$;
create trigger support_goes_step_by_step before insert or update on support_request
    for each row execute function support_goes_step_by_step();
create trigger support_goes_step_by_step before insert or update on support_offer
    for each row execute function support_goes_step_by_step();

-- A draft can be thrown away; what was open is withdrawn and stays. What goes with its operator goes.
create function support_stays() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and exists (select from operator o where o.platform_id = old.platform_id and o.id = old.operator_id) then
        raise exception 'what was open stays' using errcode = 'WOP94';
    end if;
    return old;
end $$;
create trigger support_stays before delete on support_request for each row execute function support_stays();
create trigger support_stays before delete on support_offer for each row execute function support_stays();

-- The areas of what is over stay, and what is open names one at least when the transaction ends.
create function support_areas_stay() returns trigger language plpgsql as $$
declare
    row_of record;
    its_state text;
    invented boolean;
begin
    if tg_op = 'DELETE' then
        row_of := old;
    else
        row_of := new;
    end if;
    if tg_table_name = 'request_area' then
        select state, demonstration into its_state, invented from support_request q where q.platform_id = row_of.platform_id and q.id = row_of.request_id;
    else
        select state, demonstration into its_state, invented from support_offer f where f.platform_id = row_of.platform_id and f.id = row_of.offer_id;
    end if;
    if its_state not in ('DRAFT', 'OPEN', 'PAUSED', 'IN_MATCHING') and not invented then
        raise exception 'what is % stays', its_state using errcode = 'WOP94';
    end if;
    return row_of;
end $$;
create trigger support_areas_stay before insert or update or delete on request_area for each row execute function support_areas_stay();
create trigger support_areas_stay before insert or update or delete on offer_area for each row execute function support_areas_stay();

create function support_names_areas() returns trigger language plpgsql as $$
declare
    bare boolean;
begin
    if tg_table_name = 'request_area' then
        bare := exists (select from support_request q where q.platform_id = old.platform_id and q.id = old.request_id
            and q.state not in ('DRAFT', 'WITHDRAWN')
            and not exists (select from request_area a where a.platform_id = q.platform_id and a.request_id = q.id));
    else
        bare := exists (select from support_offer f where f.platform_id = old.platform_id and f.id = old.offer_id
            and f.state not in ('DRAFT', 'WITHDRAWN')
            and not exists (select from offer_area a where a.platform_id = f.platform_id and a.offer_id = f.id));
    end if;
    if bare then
        raise exception 'no area is named' using errcode = 'WOP95';
    end if;
    return null;
end $$;
create constraint trigger support_names_areas after update or delete on request_area
    deferrable initially deferred for each row execute function support_names_areas();
create constraint trigger support_names_areas after update or delete on offer_area
    deferrable initially deferred for each row execute function support_names_areas();

-- What becomes of a request when a proposal is made, declined by all, or turned into a partnership, which lies with whatever
-- platform makes it. Belongs to the referee, and only what is the referee's calls it. Says whether the request has moved; one
-- that has gone another way meanwhile stays there.
create policy referee_reads on support_request for select to ${referee} using (true);
create policy referee_moves on support_request for update to ${referee}
    using (current_user = '${referee}') with check (current_user = '${referee}');
grant select, update (state, state_since, version) on support_request to ${referee};
create function request_becomes(of_platform text, of_request uuid, becomes text) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update support_request set state = becomes, version = version + 1
    where platform_id = of_platform and id = of_request and request_may_become(state, becomes, true);
    return found;
end $$;
grant create on schema public to ${referee};
alter function request_becomes(text, uuid, text) owner to ${referee};
revoke create on schema public from ${referee};
revoke execute on function request_becomes(text, uuid, text) from public;

-- How far what an operator says is known: its strengths, its needs, and the texts that go with either. Until it says
-- otherwise, nothing leaves its own platform.
create table matching_consent (
    id uuid constraint matching_consent_pk primary key,
    platform_id text not null,
    operator_id uuid not null,
    part text not null,
    reach text not null,
    given_by uuid,
    given_at timestamptz not null default now(),
    on_word_of text,
    constraint matching_consent_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint matching_consent_once unique (platform_id, operator_id, part),
    constraint matching_consent_part_known check (part in ('STRENGTHS', 'NEEDS', 'DETAILS')),
    constraint matching_consent_reach_known check (reach in ('OWN', 'REGION', 'NETWORK'))
);
create index matching_consent_by_operator on matching_consent (operator_id, part);
call wall('matching_consent', 'on_word_of');

-- What a platform lets others do with its operators: whether they take part in the region's matching, and in that of platforms
-- beyond its tree; and after how many open proposals a mentor is no longer shown first.
create table matching_policy (
    id uuid constraint matching_policy_pk primary key,
    platform_id text not null constraint matching_policy_platform_fk references platform,
    upward boolean not null default true,
    beyond boolean not null default false,
    exposure_cap integer not null default 3,
    version integer not null default 1,
    constraint matching_policy_once unique (platform_id),
    constraint matching_policy_cap_range check (exposure_cap between 1 and 100)
);
call wall('matching_policy');
