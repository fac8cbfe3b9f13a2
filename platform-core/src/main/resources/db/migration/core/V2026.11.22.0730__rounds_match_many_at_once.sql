-- A round: the requests and mentors of one workshop, what people have decided beforehand, and the plan.

create table match_round (
    id uuid constraint match_round_pk primary key,
    platform_id text not null constraint match_round_platform_fk references platform,
    title text not null,
    held_on date,
    state text not null default 'DRAFT',
    state_since timestamptz not null default now(),
    minimum_score smallint not null default 40,
    aim text not null default 'SCORE',
    countries_first boolean not null default true,
    budget bigint,
    currency text,
    cost_same_country bigint,
    cost_region bigint,
    cost_beyond bigint,
    plan jsonb,
    plan_of text,
    planned_at timestamptz,
    planned_by uuid constraint match_round_planned_by_fk references account,
    committed_at timestamptz,
    committed_by uuid constraint match_round_committed_by_fk references account,
    demonstration boolean not null default false,
    version integer not null default 1,
    constraint match_round_per_platform unique (platform_id, id),
    constraint match_round_titled check (title ~ '[^[:space:]]' and length(title) <= 200),
    constraint match_round_state_known check (state in ('DRAFT', 'COMMITTED', 'CANCELLED')),
    constraint match_round_minimum_range check (minimum_score between 0 and 100),
    constraint match_round_aim_known check (aim in ('SCORE', 'PEOPLE')),
    constraint match_round_budget_whole check (budget is null or (budget >= 0 and currency_decimals(currency) is not null
        and least(cost_same_country, cost_region, cost_beyond) >= 0 and cost_same_country is not null and cost_region is not null and cost_beyond is not null)),
    constraint match_round_committed_with_a_plan check (state <> 'COMMITTED' or (plan is not null and committed_at is not null))
);
create index match_round_by_platform on match_round (platform_id, state, held_on desc);
-- What the plan says is long and can be computed again; that there is another one is in the log.
call wall('match_round', 'plan');
drop policy own_remove on match_round;
create policy never_remove on match_round for delete to ${app} using (false);

create table round_request (
    id uuid constraint round_request_pk primary key,
    platform_id text not null,
    round_id uuid not null,
    request_platform_id text not null,
    request_id uuid not null,
    constraint round_request_round_fk foreign key (platform_id, round_id) references match_round (platform_id, id) on delete cascade,
    constraint round_request_request_fk foreign key (request_platform_id, request_id) references support_request (platform_id, id) on delete cascade,
    constraint round_request_once unique (platform_id, round_id, request_id)
);
call wall('round_request');

create table round_mentor (
    id uuid constraint round_mentor_pk primary key,
    platform_id text not null,
    round_id uuid not null,
    offer_platform_id text not null,
    offer_id uuid not null,
    days integer not null,
    places integer not null,
    group_places integer not null,
    constraint round_mentor_round_fk foreign key (platform_id, round_id) references match_round (platform_id, id) on delete cascade,
    constraint round_mentor_offer_fk foreign key (offer_platform_id, offer_id) references support_offer (platform_id, id) on delete cascade,
    constraint round_mentor_once unique (platform_id, round_id, offer_id),
    constraint round_mentor_ranges check (days between 0 and 2000 and places between 0 and 200 and group_places between 0 and 50)
);
call wall('round_mentor');

create table round_rule (
    id uuid constraint round_rule_pk primary key,
    platform_id text not null,
    round_id uuid not null,
    request_id uuid not null,
    offer_id uuid not null,
    rule text not null,
    reason text,
    set_by uuid constraint round_rule_set_by_fk references account,
    set_at timestamptz not null default now(),
    constraint round_rule_request_fk foreign key (platform_id, round_id, request_id)
        references round_request (platform_id, round_id, request_id) on delete cascade,
    constraint round_rule_mentor_fk foreign key (platform_id, round_id, offer_id)
        references round_mentor (platform_id, round_id, offer_id) on delete cascade,
    -- A pair is locked or forbidden, never both.
    constraint round_rule_once unique (platform_id, round_id, request_id, offer_id),
    constraint round_rule_known check (rule in ('LOCK', 'FORBID')),
    constraint round_rule_not_endless check (length(reason) <= 1000)
);
create unique index round_rule_one_lock on round_rule (platform_id, round_id, request_id) where rule = 'LOCK';
call wall('round_rule');

-- What somebody did to a round while it was prepared, by the version that came of it: whoever worked on it at the same time
-- learns it from here.
create table round_entry (
    id uuid constraint round_entry_pk primary key,
    platform_id text not null,
    round_id uuid not null,
    number integer not null,
    act text not null,
    facts jsonb not null default '{}',
    account_id uuid not null constraint round_entry_account_fk references account,
    at timestamptz not null default now(),
    constraint round_entry_round_fk foreign key (platform_id, round_id) references match_round (platform_id, id) on delete cascade,
    constraint round_entry_once unique (platform_id, round_id, number),
    constraint round_entry_act_known check (act in ('OPENED', 'BASIS', 'REQUESTS', 'MENTORS', 'LOCK', 'FORBID', 'FREE', 'PLAN',
        'COMMITTED', 'CANCELLED'))
);
call wall_without_log('round_entry');
drop policy own_change on round_entry;
drop policy own_remove on round_entry;
create policy never_change on round_entry for update to ${app} using (false);
create policy never_remove on round_entry for delete to ${app} using (false);

-- A round begins as a draft and ends once: committed or cancelled, it stays as it was.
create function rounds_end_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a round begins as a draft' using errcode = 'WOPR3';
        end if;
        return new;
    end if;
    if old.state <> 'DRAFT' then
        raise exception 'a round that is % stays as it is', old.state using errcode = 'WOPR1';
    end if;
    if new.id <> old.id then
        raise exception 'a round stays itself' using errcode = 'WOPR1';
    end if;
    if new.version <> old.version + 1 and new.platform_id = old.platform_id then
        raise exception 'somebody changed the round meanwhile' using errcode = 'WOPR4';
    end if;
    if new.state <> old.state then
        new.state_since := now();
    end if;
    if new.state = 'COMMITTED' then
        new.committed_at := now();
    end if;
    return new;
end $$;
create trigger rounds_end_once before insert or update on match_round for each row execute function rounds_end_once();

-- Who takes part and what was decided beforehand changes with a draft alone. What goes because the request or the offer
-- itself is removed goes.
create function rounds_are_prepared_as_drafts() returns trigger language plpgsql as $$
declare
    one record;
begin
    if tg_op = 'DELETE' then
        one := old;
    else
        one := new;
    end if;
    if tg_op = 'DELETE' and pg_trigger_depth() > 1 then
        return old;
    end if;
    if exists (select from match_round r where r.platform_id = one.platform_id and r.state <> 'DRAFT'
               and (r.id = one.round_id or tg_op = 'UPDATE' and r.id = old.round_id)) then
        raise exception 'a round that is over stays as it is' using errcode = 'WOPR2';
    end if;
    return one;
end $$;
create trigger rounds_are_prepared_as_drafts before insert or update or delete on round_request
    for each row execute function rounds_are_prepared_as_drafts();
create trigger rounds_are_prepared_as_drafts before insert or update or delete on round_mentor
    for each row execute function rounds_are_prepared_as_drafts();
create trigger rounds_are_prepared_as_drafts before insert or update or delete on round_rule
    for each row execute function rounds_are_prepared_as_drafts();
