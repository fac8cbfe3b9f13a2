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
        or (problem ~ '[^[:space:]]' and desired_change ~ '[^[:space:]]' and days is not null and commitment is not null
            and formats <> '' and opened_on is not null and expires_on is not null)),
    constraint support_request_not_endless check (greatest(length(problem), length(desired_change), length(brings)) <= 4000
        and greatest(length(closed_reason), length(on_word_of), length(formats), length(languages)) <= 1000)
);
create index support_request_by_operator on support_request (operator_id, state);
create index support_request_by_state on support_request (platform_id, state, expires_on);
call wall('support_request');

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
    constraint support_offer_not_endless check (length(motivation) <= 4000
        and greatest(length(closed_reason), length(on_word_of), length(formats), length(languages)) <= 1000)
);
create unique index support_offer_one_at_a_time on support_offer (platform_id, operator_id) where state in ('DRAFT', 'OPEN', 'PAUSED');
create index support_offer_by_operator on support_offer (operator_id, state);
create index support_offer_by_state on support_offer (platform_id, state, expires_on);
call wall('support_offer');

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
create trigger offers_are_assessed before insert or update on offer_area for each row execute function offers_are_assessed();

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
call wall('matching_consent');

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
