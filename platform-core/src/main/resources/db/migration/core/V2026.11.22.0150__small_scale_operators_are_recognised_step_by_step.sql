-- What small-scale operators are asked, the steps by which they are recognised, and the certificates that say so.

-- One asking, one row: a question left open is null, which is not zero. Who gave the answers is a person, so the
-- log keeps that a row was added, not who it was.
create table small_operator_survey (
    id uuid constraint small_operator_survey_pk primary key,
    platform_id text not null,
    operator_id uuid not null,
    asked_on date not null,
    told_by text,
    told_as text not null,
    told_how text not null,
    households_served integer,
    households_in_area integer,
    hours_per_day numeric(4, 2),
    days_per_week numeric(3, 2),
    chlorinates boolean,
    chlorine_tested_on text,
    metered boolean,
    meters integer,
    currency text not null,
    billed numeric(14, 2),
    collected numeric(14, 2),
    paid_staff integer,
    volunteers integer,
    monthly_cost numeric(14, 2),
    demonstration boolean not null default false,
    entered_by uuid constraint small_operator_survey_account_fk references account,
    entered_at timestamptz not null,
    constraint small_operator_survey_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint small_operator_survey_told_as_something check (told_as ~ '[^[:space:]]' and length(told_as) <= 120),
    constraint small_operator_survey_told_how_known check (told_how in ('VISIT', 'MEETING', 'PHONE', 'MESSAGE', 'LETTER')),
    constraint small_operator_survey_households_sensible check (households_served >= 0 and households_in_area >= 0),
    constraint small_operator_survey_hours_in_a_day check (hours_per_day between 0 and 24),
    constraint small_operator_survey_days_in_a_week check (days_per_week between 0 and 7),
    constraint small_operator_survey_meters_sensible check (meters >= 0),
    constraint small_operator_survey_money_sensible check (billed >= 0 and collected >= 0 and monthly_cost >= 0),
    constraint small_operator_survey_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint small_operator_survey_staff_sensible check (paid_staff >= 0 and volunteers >= 0)
);
create index small_operator_survey_by_operator on small_operator_survey (platform_id, operator_id, asked_on desc, entered_at desc);
call wall('small_operator_survey', 'told_by');

-- A step of recognition, attested by somebody for a host association or told by a document. A row says one thing
-- for good; it can be withdrawn, once, with a reason, and a step attested again is a row of its own.
create table recognition_step (
    id uuid constraint recognition_step_pk primary key,
    platform_id text not null,
    operator_id uuid not null,
    step text not null,
    reached_on text,
    evidence text not null,
    source_id text constraint recognition_step_source_fk references source_document,
    document_id uuid,
    attested_by uuid constraint recognition_step_account_fk references account,
    on_behalf_of text,
    attested_at timestamptz not null,
    withdrawn_by uuid constraint recognition_step_withdrawer_fk references account,
    withdrawn_at timestamptz,
    withdrawn_reason text,
    demonstration boolean not null default false,
    constraint recognition_step_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint recognition_step_document_fk foreign key (platform_id, document_id) references operator_document (platform_id, id)
        on delete set null (document_id),
    constraint recognition_step_known check (step in ('MAPPED', 'ORGANISED', 'REGISTERED', 'RECOGNISED', 'REPRESENTED')),
    constraint recognition_step_has_evidence check (evidence ~ '[^[:space:]]' and length(evidence) <= 2000),
    constraint recognition_step_vouched_for check (source_id is not null or (on_behalf_of is not null and reached_on is not null)),
    constraint recognition_step_withdrawn_with_reason check ((withdrawn_at is null) = (withdrawn_reason is null)
        and (withdrawn_reason is null or withdrawn_reason ~ '[^[:space:]]'))
);
create unique index recognition_step_held_once on recognition_step (platform_id, operator_id, step) where withdrawn_at is null;
create index recognition_step_by_operator on recognition_step (platform_id, operator_id, attested_at);
alter table recognition_step enable row level security;
alter table recognition_step force row level security;
create policy own_read on recognition_step for select to ${app}
    using (platform_id = (select current_setting('wop.platform', true)));
create policy own_add on recognition_step for insert to ${app}
    with check (platform_id = (select current_setting('wop.platform', true)));
create policy own_change on recognition_step for update to ${app}
    using (platform_id = (select current_setting('wop.platform', true)))
    with check (platform_id = (select current_setting('wop.platform', true)));
create policy never_remove on recognition_step for delete to ${app} using (false);
grant select, insert, update, delete on recognition_step to ${app};
call audit_changes_of('recognition_step');

-- What was handed out, as it was on the day; its code is random and opens the page that says whether it still holds.
create table certificate (
    id uuid constraint certificate_pk primary key,
    platform_id text not null,
    operator_id uuid not null,
    code text not null,
    number text not null,
    issued_on date not null,
    issued_by uuid constraint certificate_account_fk references account,
    issued_at timestamptz not null,
    host text not null,
    operator_name text not null,
    place text,
    country text not null,
    steps text not null,
    demonstration boolean not null default false,
    replaced_at timestamptz,
    revoked_at timestamptz,
    constraint certificate_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint certificate_code_once unique (platform_id, code),
    constraint certificate_number_once unique (platform_id, number),
    constraint certificate_code_form check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
    constraint certificate_steps_form check (steps ~ '^MAPPED [0-9-]*,ORGANISED [0-9-]*,REGISTERED [0-9-]*(,RECOGNISED [0-9-]*(,REPRESENTED [0-9-]*)?)?$')
);
create unique index certificate_valid_once on certificate (platform_id, operator_id) where replaced_at is null and revoked_at is null;
create index certificate_by_operator on certificate (platform_id, operator_id, issued_at);
alter table certificate enable row level security;
alter table certificate force row level security;
create policy own_read on certificate for select to ${app}
    using (platform_id = (select current_setting('wop.platform', true)));
create policy own_add on certificate for insert to ${app}
    with check (platform_id = (select current_setting('wop.platform', true)));
create policy own_change on certificate for update to ${app}
    using (platform_id = (select current_setting('wop.platform', true)))
    with check (platform_id = (select current_setting('wop.platform', true)));
create policy never_remove on certificate for delete to ${app} using (false);
grant select, insert, update, delete on certificate to ${app};
-- Whoever has the code can open the page, so the log, which more people read, does not tell it.
call audit_changes_of('certificate', 'code');

create function recognition_rank(step text) returns integer language sql immutable strict parallel safe as $$
    select array_position(array['MAPPED', 'ORGANISED', 'REGISTERED', 'RECOGNISED', 'REPRESENTED'], step)
$$;

-- No step is held without the one before it; what a row said is never said otherwise; a certificate does not
-- outlive a step it names.
create function recognition_goes_step_by_step() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if exists (select from added a join removed b on b.id = a.id
                   where (to_jsonb(a) - 'withdrawn_at' - 'withdrawn_by' - 'withdrawn_reason' - 'document_id')
                         is distinct from (to_jsonb(b) - 'withdrawn_at' - 'withdrawn_by' - 'withdrawn_reason' - 'document_id')
                      or (b.withdrawn_at is not null and (a.withdrawn_at, a.withdrawn_by, a.withdrawn_reason)
                         is distinct from (b.withdrawn_at, b.withdrawn_by, b.withdrawn_reason))
                      or (a.document_id is not null and a.document_id is distinct from b.document_id)) then
            raise exception 'an attested step is withdrawn, not changed' using errcode = 'WOP15';
        end if;
        update certificate c set revoked_at = a.withdrawn_at
        from added a join removed b on b.id = a.id
        where a.withdrawn_at is not null and b.withdrawn_at is null and c.revoked_at is null
          and c.platform_id = a.platform_id and c.operator_id = a.operator_id
          and position(a.step in c.steps) > 0 and c.issued_at >= a.attested_at;
    end if;
    if exists (select from added a join recognition_step held
                 on held.platform_id = a.platform_id and held.operator_id = a.operator_id and held.withdrawn_at is null
               group by held.platform_id, held.operator_id
               having max(recognition_rank(held.step)) <> count(distinct held.step)) then
        raise exception 'no step of recognition is skipped' using errcode = 'WOP16';
    end if;
    return null;
end $$;
create trigger recognition_begins_step_by_step after insert on recognition_step referencing new table as added
    for each statement execute function recognition_goes_step_by_step();
create trigger recognition_changes_step_by_step after update on recognition_step referencing old table as removed new table as added
    for each statement execute function recognition_goes_step_by_step();

create function certificates_stay() returns trigger language plpgsql as $$
begin
    if exists (select from added a join removed b on b.id = a.id
               where (to_jsonb(a) - 'replaced_at' - 'revoked_at') is distinct from (to_jsonb(b) - 'replaced_at' - 'revoked_at')
                  or (b.replaced_at is not null and a.replaced_at is distinct from b.replaced_at)
                  or (b.revoked_at is not null and a.revoked_at is distinct from b.revoked_at)) then
        raise exception 'a certificate is replaced or revoked, not changed' using errcode = 'WOP17';
    end if;
    return null;
end $$;
create trigger certificates_stay after update on certificate referencing old table as removed new table as added
    for each statement execute function certificates_stay();

-- The country view: how many, never who. Small-scale are community boards, operators of fewer than 5,000
-- connections, and those for which a dossier of recognition was opened. A breakdown shows its unpublished part
-- only if each cell of that part is empty or reaches the platform's privacy threshold; a sum only if as many
-- reported it and none of them has more than 85 per cent of it.
create policy counted on recognition_step for select to ${counter} using (true);
grant select (platform_id, operator_id, step, withdrawn_at) on recognition_step to ${counter};
create policy counted on small_operator_survey for select to ${counter} using (true);
grant select (platform_id, operator_id, asked_on, entered_at, chlorinates) on small_operator_survey to ${counter};
grant select (id, legal_form, size_class, licence, connectivity, population, connections) on operator to ${counter};
grant execute on function recognition_rank to ${counter};

create view small_operator as
    select o.platform_id, o.country, o.published, coalesce(o.licence, 'UNKNOWN') as licence,
           coalesce(o.connectivity, 'UNKNOWN') as connectivity, o.population, o.connections,
           coalesce((array['MAPPED', 'ORGANISED', 'REGISTERED', 'RECOGNISED', 'REPRESENTED'])[held.rank], 'UNKNOWN') as step,
           case asked.chlorinates when true then 'YES' when false then 'NO' else 'UNKNOWN' end as chlorine
    from operator o
    left join (select platform_id, operator_id, max(recognition_rank(step)) as rank
               from recognition_step where withdrawn_at is null group by platform_id, operator_id) held
      on held.platform_id = o.platform_id and held.operator_id = o.id
    left join (select distinct on (platform_id, operator_id) platform_id, operator_id, chlorinates
               from small_operator_survey
               order by platform_id, operator_id, asked_on desc, entered_at desc) asked
      on asked.platform_id = o.platform_id and asked.operator_id = o.id
    where o.standing = 'VERIFIED' and not o.outside
      and (o.legal_form = 'COMMUNITY_BOARD' or o.size_class in ('MICRO', 'SMALL') or held.rank is not null);

create view small_operator_count as
    select c.platform_id, c.country, c.breakdown, c.value, c.published,
           case when bool_and(c.hidden = 0 or c.hidden >= p.privacy_threshold) over (partition by c.platform_id, c.country, c.breakdown)
                then c.published + c.hidden end as total
    from (select o.platform_id, o.country, b.breakdown, b.value, count(*) filter (where o.published) as published,
                 count(*) filter (where not o.published) as hidden
          from small_operator o
          cross join lateral (values ('ALL', 'ALL'), ('STEP', o.step), ('LICENCE', o.licence),
                              ('CONNECTIVITY', o.connectivity), ('CHLORINE', o.chlorine)) b (breakdown, value)
          group by o.platform_id, o.country, b.breakdown, b.value) c
    join platform p on p.id = c.platform_id;

create view small_operator_sum as
    select s.platform_id, s.country, s.measure, s.published, s.published_reports,
           case when s.shown then s.published + s.hidden end as total,
           case when s.shown then s.published_reports + s.hidden_reports end as total_reports
    from (select o.platform_id, o.country, m.measure,
                 coalesce(sum(m.amount) filter (where o.published), 0) as published,
                 count(m.amount) filter (where o.published) as published_reports,
                 coalesce(sum(m.amount) filter (where not o.published), 0) as hidden,
                 count(m.amount) filter (where not o.published) as hidden_reports,
                 count(m.amount) filter (where not o.published) = 0
                 or (count(m.amount) filter (where not o.published) >= min(p.privacy_threshold)
                     and max(m.amount) filter (where not o.published) <= 0.85 * sum(m.amount) filter (where not o.published)) as shown
          from small_operator o
          join platform p on p.id = o.platform_id
          cross join lateral (values ('PEOPLE', o.population::bigint), ('CONNECTIONS', o.connections::bigint)) m (measure, amount)
          group by o.platform_id, o.country, m.measure) s;

grant create on schema public to ${counter};
alter view small_operator owner to ${counter};
alter view small_operator_count owner to ${counter};
alter view small_operator_sum owner to ${counter};
revoke create on schema public from ${counter};
grant select on small_operator_count, small_operator_sum to ${app};
