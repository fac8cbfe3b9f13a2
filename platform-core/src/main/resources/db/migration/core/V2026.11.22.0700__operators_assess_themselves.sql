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
-- It is called otherwise or chosen no more; what it is stays.
revoke update on area_extension from ${app};
grant update (en, es, fr, pt, retired_on, version) on area_extension to ${app};

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
    constraint self_assessment_return_says_why check (state <> 'RETURNED' or coalesce(return_reason, '') ~ '[^[:space:]]'),
    -- Whoever sent it is not who reviews it.
    constraint self_assessment_second_person check (state <> 'REVIEWED' or submitted_by is null or decided_by is distinct from submitted_by),
    constraint self_assessment_not_endless check (length(on_word_of) <= 200 and length(return_reason) <= 2000)
);
create unique index self_assessment_one_at_a_time on self_assessment (platform_id, operator_id) where state <> 'REVIEWED';
create index self_assessment_by_operator on self_assessment (operator_id, state, assessed_on desc);
create index self_assessment_by_state on self_assessment (platform_id, state, submitted_at);
call wall('self_assessment', 'on_word_of');

revoke update on self_assessment from ${app};
grant update (assessed_on, on_word_of, state, submitted_by, submitted_at, decided_by, decided_at, return_reason, version)
    on self_assessment to ${app};

-- It goes its way and no other, and what has been submitted stays, but for the name of whoever gave the word. Who and when are
-- the database's to say.
create function assessment_goes_on() returns trigger language plpgsql as $$
declare
    who uuid := nullif(current_setting('wop.account', true), '')::uuid;
    apart constant text[] := array['on_word_of', 'version'];
begin
    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' and exists (select from operator where platform_id = old.platform_id and id = old.operator_id) then
            raise exception 'what was submitted stays' using errcode = 'WOP91';
        end if;
        return old;
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'an assessment begins as a draft' using errcode = 'WOP92';
        end if;
        new.entered_by := who;
        new.submitted_by := null;
        new.submitted_at := null;
        new.decided_by := null;
        new.decided_at := null;
        new.return_reason := null;
        return new;
    end if;
    if to_jsonb(new) - apart = to_jsonb(old) - apart then
        if new.on_word_of is distinct from old.on_word_of and old.state in ('SUBMITTED', 'REVIEWED') and new.on_word_of is distinct from '–' then
            raise exception 'what was submitted stays' using errcode = 'WOP91';
        end if;
        return new;
    end if;
    if old.state = 'REVIEWED' or (new.state, old.state) = ('SUBMITTED', 'SUBMITTED')
       or (new.state <> old.state and new.assessed_on <> old.assessed_on) then
        raise exception 'what was submitted stays' using errcode = 'WOP91';
    end if;
    if new.state <> old.state and (old.state, new.state) not in
            (('DRAFT', 'SUBMITTED'), ('RETURNED', 'SUBMITTED'), ('SUBMITTED', 'RETURNED'), ('SUBMITTED', 'REVIEWED')) then
        raise exception 'no step from % to %', old.state, new.state using errcode = 'WOP92';
    end if;
    new.submitted_by := old.submitted_by;
    new.submitted_at := old.submitted_at;
    new.decided_by := old.decided_by;
    new.decided_at := old.decided_at;
    if new.state = old.state then
        new.return_reason := old.return_reason;
    elsif new.state = 'SUBMITTED' then
        if new.assessed_on > (now() at time zone 'UTC')::date + 1
           or not exists (select from area_rating where platform_id = new.platform_id and assessment_id = new.id)
           or exists (select from area_rating where platform_id = new.platform_id and assessment_id = new.id
                      and (maturity is null or can_mentor and (maturity < 3 or coalesce(evidence, '') !~ '[^[:space:]]'))) then
            raise exception 'not ready to be submitted' using errcode = 'WOP93';
        end if;
        new.submitted_by := who;
        new.submitted_at := now();
        new.decided_by := null;
        new.decided_at := null;
        new.return_reason := old.return_reason;
    else
        new.decided_by := who;
        new.decided_at := now();
    end if;
    return new;
end $$;
create trigger assessment_goes_on before insert or update or delete on self_assessment
    for each row execute function assessment_goes_on();

-- Maturity: 1 does not do it yet, 2 begins, 3 does it, 4 does it well and measures it, 5 others learn from it.
create table area_rating (
    id uuid constraint area_rating_pk primary key,
    platform_id text not null,
    operator_id uuid not null,
    assessment_id uuid not null,
    area text not null,
    maturity smallint,
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
    constraint area_rating_says_something check (maturity is not null or evidence is not null or can_mentor or needs_support or figure is not null),
    constraint area_rating_priority_range check (priority between 1 and 3),
    constraint area_rating_priority_of_a_need check (priority is null or needs_support),
    constraint area_rating_figure_whole check ((figure is null) = (figure_year is null) and (figure is null) = (figure_confidence is null)),
    constraint area_rating_figure_year_sensible check (figure_year between 1990 and 2100),
    constraint area_rating_confidence_known check (figure_confidence in ('MEASURED', 'ESTIMATED')),
    constraint area_rating_not_endless check (length(evidence) <= 2000)
);
create index area_rating_by_operator on area_rating (operator_id, assessment_id);
call wall('area_rating');
revoke update on area_rating from ${app};
grant update (maturity, evidence, can_mentor, needs_support, priority, figure, figure_year, figure_confidence) on area_rating to ${app};

-- Ratings change as long as their assessment is written, and are of areas that the platform has.
create function ratings_are_written() returns trigger language plpgsql as $$
declare
    r area_rating;
    s self_assessment;
begin
    if tg_op = 'DELETE' then
        r := old;
    else
        r := new;
    end if;
    select * into s from self_assessment where platform_id = r.platform_id and id = r.assessment_id for key share;
    if not found then
        return r;
    end if;
    if s.state in ('SUBMITTED', 'REVIEWED') then
        raise exception 'what was submitted stays' using errcode = 'WOP91';
    end if;
    if tg_op <> 'DELETE' and r.area <> all (core_working_areas())
       and not exists (select from area_extension where platform_id = r.platform_id and code = r.area) then
        raise exception 'no working area %', r.area using errcode = '23503', constraint = 'area_rating_area_known';
    end if;
    return r;
end $$;
create trigger ratings_are_written before insert or update or delete on area_rating
    for each row execute function ratings_are_written();
