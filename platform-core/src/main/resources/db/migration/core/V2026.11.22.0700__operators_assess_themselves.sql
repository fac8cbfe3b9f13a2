-- What an operator says it can do and where it needs help, working area by working area, and what its platform has reviewed.

create function core_working_areas() returns text[] language sql immutable parallel safe as $$
    select array['ASSET_MANAGEMENT', 'BILLING_AND_COLLECTION', 'BUSINESS_PLANNING', 'WATER_LOSSES', 'CUSTOMER_SERVICE',
        'FINANCIAL_MANAGEMENT', 'WASTEWATER', 'DRINKING_WATER_QUALITY', 'OPERATION_AND_MAINTENANCE', 'ENERGY_EFFICIENCY',
        'HUMAN_RESOURCES', 'GOVERNANCE', 'CATCHMENT_MANAGEMENT', 'CLIMATE_RESILIENCE', 'LOW_INCOME_AREAS',
        'SANITATION_EXTENSION', 'WATER_EXTENSION', 'SOCIAL_INCLUSION', 'INFORMATION_TECHNOLOGY', 'POLICY_AND_LEGAL', 'WATER_DEMAND']
$$;

-- A platform adds working areas of its own, each within one of the network's, as which it is known to other platforms.
create table area_extension (
    id uuid constraint area_extension_pk primary key,
    platform_id text not null constraint area_extension_platform_fk references platform,
    code text not null,
    within text not null,
    en text not null,
    es text not null,
    fr text not null,
    pt text not null,
    retired_on date,
    version integer not null default 1,
    constraint area_extension_once unique (platform_id, code),
    constraint area_extension_form check (code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    constraint area_extension_redefines_nothing check (code <> all (core_working_areas())),
    constraint area_extension_within_known check (within = any (core_working_areas())),
    constraint area_extension_named check (least(length(btrim(en)), length(btrim(es)), length(btrim(fr)), length(btrim(pt))) > 0
        and greatest(length(en), length(es), length(fr), length(pt)) <= 120)
);
call wall('area_extension');
drop policy own_remove on area_extension;
create policy never_remove on area_extension for delete to ${app} using (false);

create table self_assessment (
    id uuid constraint self_assessment_pk primary key,
    platform_id text not null,
    operator_id uuid not null,
    state text not null default 'DRAFT',
    assessed_on date not null,
    on_word_of text,
    entered_by uuid constraint self_assessment_entered_by_fk references account,
    entered_at timestamptz not null default now(),
    submitted_by uuid constraint self_assessment_submitted_by_fk references account,
    submitted_at timestamptz,
    decided_by uuid constraint self_assessment_decided_by_fk references account,
    decided_at timestamptz,
    return_reason text,
    demonstration boolean not null default false,
    version integer not null default 1,
    constraint self_assessment_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint self_assessment_of_its_operator unique (platform_id, operator_id, id),
    constraint self_assessment_state_known check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'REVIEWED')),
    constraint self_assessment_submitted check (state not in ('SUBMITTED', 'REVIEWED') or submitted_at is not null),
    constraint self_assessment_decided check (state not in ('RETURNED', 'REVIEWED') or decided_at is not null),
    constraint self_assessment_return_says_why check (state <> 'RETURNED' or return_reason ~ '[^[:space:]]'),
    -- Whoever sent it is not who reviews it.
    constraint self_assessment_second_person check (state <> 'REVIEWED' or submitted_by is null or decided_by is distinct from submitted_by),
    constraint self_assessment_not_endless check (length(on_word_of) <= 200 and length(return_reason) <= 2000)
);
create unique index self_assessment_one_at_a_time on self_assessment (platform_id, operator_id) where state <> 'REVIEWED';
create index self_assessment_by_operator on self_assessment (operator_id, state, assessed_on desc);
create index self_assessment_by_state on self_assessment (platform_id, state, submitted_at);
call wall('self_assessment');

-- Maturity: 1 does not do it yet, 2 begins, 3 does it, 4 does it well and measures it, 5 others learn from it.
create table area_rating (
    id uuid constraint area_rating_pk primary key,
    platform_id text not null,
    operator_id uuid not null,
    assessment_id uuid not null,
    area text not null,
    maturity smallint not null,
    evidence text,
    can_mentor boolean not null default false,
    needs_support boolean not null default false,
    priority smallint,
    figure numeric(14, 4),
    figure_year smallint,
    figure_confidence text,
    constraint area_rating_assessment_fk foreign key (platform_id, operator_id, assessment_id)
        references self_assessment (platform_id, operator_id, id) on delete cascade,
    constraint area_rating_once unique (platform_id, assessment_id, area),
    constraint area_rating_area_form check (area ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    constraint area_rating_maturity_range check (maturity between 1 and 5),
    constraint area_rating_priority_range check (priority between 1 and 3),
    constraint area_rating_priority_of_a_need check (priority is null or needs_support),
    constraint area_rating_figure_whole check ((figure is null) = (figure_year is null) and (figure is null) = (figure_confidence is null)),
    constraint area_rating_figure_year_sensible check (figure_year between 1990 and 2100),
    constraint area_rating_confidence_known check (figure_confidence in ('MEASURED', 'ESTIMATED')),
    constraint area_rating_not_endless check (length(evidence) <= 2000)
);
create index area_rating_by_operator on area_rating (operator_id, assessment_id);
call wall('area_rating');
