-- How many and how much, exact at every moment. A view for each subject says how a record counts; the table counted keeps
-- what it says; the tally keeps the sums. All three come into step when a transaction ends, before it is seen by anybody,
-- whatever way the change came. Nobody but the database writes here.
--   analyst  signs in to read cells of totals, and cannot read a single record

create table measure (
    code text constraint measure_pk primary key,
    subject text not null,
    unit text not null,
    by_operator boolean not null,
    constraint measure_code_form check (code ~ '^[A-Z_]{3,30}$'),
    constraint measure_subject_known check (subject in ('PARTNERSHIP', 'OPERATOR', 'MISSION', 'MONEY', 'REPORT', 'REQUEST', 'OFFER')),
    constraint measure_unit_known check (unit in ('COUNT', 'PEOPLE', 'DAYS', 'MONEY'))
);
comment on column measure.by_operator is 'whether several records, or unlike amounts, can be one operator''s';
create table measure_dimension (
    measure text not null constraint measure_dimension_measure_fk references measure,
    dimension text not null,
    open boolean not null,
    constraint measure_dimension_pk primary key (measure, dimension),
    constraint measure_dimension_form check (dimension ~ '^[A-Z_]{3,30}$')
);
comment on column measure_dimension.open is 'whether anybody can count published records by it';
call registry('measure');
call registry('measure_dimension');
create policy referee_reads on measure for select to ${referee} using (true);
create policy referee_reads on measure_dimension for select to ${referee} using (true);
create policy analyst_reads on measure for select to ${analyst} using (true);
create policy analyst_reads on measure_dimension for select to ${analyst} using (true);
grant select on measure, measure_dimension to ${referee}, ${analyst};

insert into measure (code, subject, unit, by_operator) values
    ('PARTNERSHIPS', 'PARTNERSHIP', 'COUNT', true),
    ('PROSPECTS', 'PARTNERSHIP', 'COUNT', true),
    ('OPERATORS', 'OPERATOR', 'COUNT', false),
    ('PEOPLE', 'OPERATOR', 'PEOPLE', true),
    ('MISSIONS', 'MISSION', 'COUNT', true),
    ('PERSON_DAYS', 'MISSION', 'DAYS', true),
    ('WOMEN', 'MISSION', 'PEOPLE', true),
    ('MEN', 'MISSION', 'PEOPLE', true),
    ('OTHERS', 'MISSION', 'PEOPLE', true),
    ('CASH', 'MONEY', 'MONEY', true),
    ('IN_KIND', 'MONEY', 'MONEY', true),
    ('REIMBURSED', 'MONEY', 'MONEY', true),
    ('UNRATED', 'MONEY', 'COUNT', true),
    ('REPORTS', 'REPORT', 'COUNT', true),
    ('REQUESTS', 'REQUEST', 'COUNT', true),
    ('OFFERS', 'OFFER', 'COUNT', true),
    ('FREE_DAYS', 'OFFER', 'DAYS', true);
insert into measure_dimension (measure, dimension, open)
select m, d, true from unnest(array['PARTNERSHIPS', 'PROSPECTS']) m,
    unnest(array['ALL', 'STATE', 'KIND', 'AREA', 'COUNTRY', 'LINK', 'BEGUN', 'DIRECTION', 'SPAN', 'ORIGIN']) d
union all select m, 'STATE_SINCE', false from unnest(array['PARTNERSHIPS', 'PROSPECTS']) m
union all select 'OPERATORS', d, true from unnest(array['ALL', 'COUNTRY', 'SERVICE', 'ORIGIN', 'SIZE', 'FORM', 'RECOGNITION']) d
union all select 'PEOPLE', d, true from unnest(array['ALL', 'COUNTRY']) d
union all select m, d, false from unnest(array['MISSIONS', 'PERSON_DAYS', 'WOMEN', 'MEN', 'OTHERS']) m,
    unnest(array['ALL', 'YEAR', 'AREA', 'MISSION_KIND']) d
union all select m, d, false from unnest(array['CASH', 'IN_KIND', 'REIMBURSED', 'UNRATED']) m, unnest(array['ALL', 'YEAR', 'CURRENCY']) d
union all select 'REPORTS', d, false from unnest(array['ALL', 'DUE']) d
union all select m, d, false from unnest(array['REQUESTS', 'OFFERS', 'FREE_DAYS']) m, unnest(array['ALL', 'AREA', 'COUNTRY']) d;

-- How one record counts: its categories by dimension, its amounts by measure, the operators behind it, whether anybody can
-- look it up (open), and whether it counts above its own platform at all (shared).
create table counted (
    record_id uuid not null,
    subject text not null,
    platform_id text not null,
    dims jsonb not null,
    amounts jsonb not null,
    operators uuid[] not null,
    open boolean not null,
    shared boolean not null,
    constraint counted_pk primary key (subject, record_id)
);
create index counted_by_platform on counted (platform_id, subject);

-- The sums. Reach: OWN counts on its own platform alone, since its operator did not consent to more; SHARED counts above it;
-- OPEN is published, anybody can count it. Of shared cells: how many operators hold some of them, and the
-- most that is one's.
create table tally (
    platform_id text not null,
    measure text not null,
    dimension text not null,
    category text not null,
    reach text not null,
    amount numeric(24, 3) not null,
    records bigint not null,
    operators bigint not null default 0,
    largest numeric(24, 3) not null default 0,
    constraint tally_pk primary key (platform_id, measure, dimension, category, reach),
    constraint tally_reach_known check (reach in ('OWN', 'SHARED', 'OPEN')),
    constraint tally_of_records check (records >= 0 and operators >= 0)
);
create index tally_by_measure on tally (measure, dimension);
create index tally_of_nothing on tally (platform_id) where records = 0;
create table tally_operator (
    platform_id text not null,
    measure text not null,
    dimension text not null,
    category text not null,
    operator_id uuid not null,
    amount numeric(24, 3) not null,
    records bigint not null,
    constraint tally_operator_pk primary key (platform_id, measure, dimension, category, operator_id),
    constraint tally_operator_of_records check (records >= 0)
);
-- The largest share of a cell alone: an index that fitted a share's key as well would be taken for both, and read every share.
create index tally_operator_by_amount on tally_operator (platform_id, measure, dimension, category, amount desc) where amount > 0;
create index tally_operator_of_nothing on tally_operator (platform_id) where records = 0;

-- What became of the totals, record by record: for whoever asks why a figure changed.
create table counted_change (
    id bigint generated always as identity constraint counted_change_pk primary key,
    platform_id text not null,
    subject text not null,
    record_id uuid not null,
    at timestamptz not null default now(),
    event text not null,
    deltas jsonb not null,
    changes jsonb not null,
    operators uuid[] not null,
    open boolean not null,
    shared boolean not null,
    constraint counted_change_event_known check (event in ('ENTERED', 'LEFT', 'CHANGED', 'MOVED'))
);
create index counted_change_by_day on counted_change (platform_id, subject, at);

-- What a transaction has touched: a record, by its subject; or what other records count by (the country of an operator, its
-- consent, a rate), for which these are looked for at the end, under lock, when nobody else can be adding to them. A row
-- without a subject stands for the transaction itself.
create table recount_due (
    xid xid8 not null default pg_current_xact_id(),
    subject text not null,
    record_id uuid not null,
    platform_id text not null,
    constraint recount_due_pk primary key (xid, subject, record_id, platform_id)
);

do $$
declare
    t text;
begin
    foreach t in array array['counted', 'tally', 'tally_operator', 'counted_change', 'recount_due'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy referee_keeps on %I to ${referee} using (true) with check (true)', t);
        execute format('grant select, insert, update, delete on %I to ${referee}', t);
    end loop;
    foreach t in array array['counted', 'tally', 'counted_change'] loop
        execute format('create policy own_read on %I for select to ${app}
            using (platform_id = (select current_setting(''wop.platform'', true)))', t);
        execute format('create policy never_add on %I for insert to ${app} with check (false)', t);
        execute format('create policy never_change on %I for update to ${app} using (false)', t);
        execute format('create policy never_remove on %I for delete to ${app} using (false)', t);
        execute format('grant select on %I to ${app}', t);
    end loop;
    foreach t in array array['recognition_step', 'partnership', 'party', 'party_area', 'mission', 'mission_participants', 'contribution',
                             'claim', 'claim_line', 'exchange_rate', 'progress_report', 'operator'] loop
        if not exists (select from pg_policies where tablename = t and policyname = 'referee_reads')
           and not exists (select from pg_policies p where p.tablename = t and '${referee}' = any (p.roles) and p.cmd in ('SELECT', 'ALL') and p.qual = 'true') then
            execute format('create policy referee_reads on %I for select to ${referee} using (true)', t);
        end if;
    end loop;
end $$;
grant select on recognition_step, partnership, party, party_area, mission, mission_participants, contribution, claim, claim_line,
    exchange_rate, progress_report to ${referee};
grant select (id, platform_id, country, standing, outside, published, demonstration, source_id, size_class, legal_form, services,
    population) on operator to ${referee};

-- A set of categories; what is not stated is a category of its own.
create function categories(said text[]) returns jsonb language sql immutable parallel safe as $$
    select to_jsonb(coalesce(nullif(array_remove(said, null), '{}'), '{UNKNOWN}'))
$$;
-- The North: what the United Nations' M49 called developed regions (Europe, Northern America, Australia and New Zealand,
-- Japan, Israel, Cyprus), without their overseas territories.
create function hemisphere(country text) returns text language sql immutable parallel safe as $$
    select case when country in ('AD', 'AL', 'AT', 'AX', 'BA', 'BE', 'BG', 'BY', 'CH', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FO', 'FR', 'GB',
        'GG', 'GI', 'GR', 'HR', 'HU', 'IE', 'IM', 'IS', 'IT', 'JE', 'LI', 'LT', 'LU', 'LV', 'MC', 'MD', 'ME', 'MK', 'MT', 'NL', 'NO', 'PL',
        'PT', 'RO', 'RS', 'RU', 'SE', 'SI', 'SJ', 'SK', 'SM', 'UA', 'VA', 'US', 'CA', 'AU', 'NZ', 'JP', 'IL', 'CY') then 'NORTH' else 'SOUTH' end
$$;

create view counting_operator as
    select o.id as record_id, 'OPERATOR' as subject, o.platform_id,
           jsonb_build_object('COUNTRY', categories(array[o.country]), 'SIZE', categories(array[o.size_class]),
               'FORM', categories(array[o.legal_form]),
               'SERVICE', categories(array_remove(string_to_array(o.services, ','), '')),
               'RECOGNITION', categories(array[r.step]),
               'ORIGIN', categories(array[case when o.demonstration then 'DEMONSTRATION' when o.source_id is not null then 'SOURCED' else 'REGISTERED' end])) as dims,
           jsonb_strip_nulls(jsonb_build_object('OPERATORS', 1, 'PEOPLE', o.population)) as amounts,
           array[o.id] as operators, o.published as open, true as shared
    from operator o
    left join lateral (select s.step from recognition_step s
                       where s.platform_id = o.platform_id and s.operator_id = o.id and s.withdrawn_at is null
                       order by array_position(array['MAPPED', 'ORGANISED', 'REGISTERED', 'RECOGNISED', 'REPRESENTED'], s.step) desc limit 1) r on true
    where o.standing = 'VERIFIED' and not o.outside;

create view counting_partnership as
    select w.id as record_id, 'PARTNERSHIP' as subject, w.platform_id,
           jsonb_build_object('STATE', categories(array[w.state]), 'KIND', categories(array[w.kind]),
               'AREA', categories(a.areas), 'COUNTRY', categories(p.mentees),
               'LINK', categories(array(select distinct m || '>' || e from unnest(p.mentors) m, unnest(p.mentees) e order by 1)),
               'DIRECTION', categories(array(select distinct hemisphere(m) || '_' || hemisphere(e)
                                             from unnest(p.mentors) m, unnest(p.mentees) e order by 1)),
               'BEGUN', categories(array[left(w.since, 4)]),
               'SPAN', categories(array[case when p.across then 'ACROSS' else 'ONE_PLATFORM' end]),
               'ORIGIN', categories(array[case when w.demonstration then 'DEMONSTRATION' else w.basis end]),
               'STATE_SINCE', categories(array[case when w.basis = 'LIVED' then w.state || '|' || to_char(w.state_since at time zone 'UTC', 'YYYY-MM-DD') end])) as dims,
           case when w.state in ('IDENTIFIED', 'MATCHED', 'LETTER_OF_INTENT') then '{"PROSPECTS": 1}'::jsonb else '{"PARTNERSHIPS": 1}'::jsonb end as amounts,
           coalesce(p.operators, '{}') as operators, w.published as open, true as shared
    from partnership w
    left join lateral (select array_agg(distinct coalesce(e.within, x.area) order by coalesce(e.within, x.area)) as areas
                       from party_area x left join area_extension e on e.platform_id = x.platform_id and e.code = x.area
                       where x.platform_id = w.platform_id and x.partnership_id = w.id) a on true
    left join lateral (select array_agg(distinct o.country order by o.country) filter (where y.role = 'MENTEE') as mentees,
                              array_agg(distinct o.country order by o.country) filter (where y.role = 'MENTOR') as mentors,
                              array_agg(distinct o.id order by o.id) filter (where y.role in ('MENTOR', 'MENTEE')) as operators,
                              bool_or(y.operator_platform_id <> y.platform_id) as across
                       from party y join operator o on o.platform_id = y.operator_platform_id and o.id = y.operator_id
                       where y.platform_id = w.platform_id and y.partnership_id = w.id) p on true
    where w.state <> 'WITHDRAWN';

create view counting_mission as
    select m.id as record_id, 'MISSION' as subject, m.platform_id,
           jsonb_build_object('YEAR', categories(array[left(coalesce(m.ends, m.starts), 4)]), 'MISSION_KIND', categories(array[m.kind]),
               'AREA', categories(a.areas)) as dims,
           jsonb_strip_nulls(jsonb_build_object('MISSIONS', 1, 'PERSON_DAYS', p.days, 'WOMEN', p.women, 'MEN', p.men,
               'OTHERS', p.others)) as amounts,
           coalesce(p.operators, '{}') as operators, false as open, true as shared
    from mission m
    left join lateral (select array_agg(distinct coalesce(e.within, x) order by coalesce(e.within, x)) as areas
                       from unnest(string_to_array(m.areas, ',')) x
                       left join area_extension e on e.platform_id = m.platform_id and e.code = x) a on true
    left join lateral (select sum(s.person_days) as days, sum(s.women) as women, sum(s.men) as men, sum(s.others) as others,
                              array_agg(distinct y.operator_id order by y.operator_id) as operators
                       from mission_participants s join party y on y.platform_id = s.platform_id and y.id = s.party_id
                       where s.platform_id = m.platform_id and s.mission_id = m.id) p on true
    where m.state in ('DONE', 'REPORTED');

-- Money in the currency of the global platform, by the rate of its day: the global platform's rate, else the coordinator's own.
create view counting_money as
    select g.id as record_id, 'MONEY' as subject, g.platform_id,
           jsonb_build_object('YEAR', categories(array[to_char(g.day, 'YYYY')]), 'CURRENCY', categories(array[g.currency])) as dims,
           case when r.rate is null then '{"UNRATED": 1}'::jsonb
                else jsonb_build_object(g.measure, round(g.amount * r.rate, 2)) end as amounts,
           array[y.operator_id] as operators, false as open, true as shared
    from (select c.id, c.platform_id, c.party_id, c.amount, c.currency, c.day,
                 case when c.kind = 'CASH' then 'CASH' else 'IN_KIND' end as measure
          from contribution c where c.reversed_at is null and c.amount is not null
          union all
          select k.id, k.platform_id, k.party_id,
                 (select sum(l.claimed_amount) from claim_line l where l.platform_id = k.platform_id and l.claim_id = k.id),
                 k.currency, k.paid_on, 'REIMBURSED'
          from claim k where k.state = 'PAID') g
    join party y on y.platform_id = g.platform_id and y.id = g.party_id
    cross join lateral (select p.id, p.currency from platform p where p.kind = 'GLOBAL' limit 1) w
    left join lateral (select x.rate from (
                           select 1 as choice, f.rate from rate_on(w.id, g.currency, w.currency, g.day) f
                           union all
                           select 2, f.rate from rate_on(g.platform_id, g.currency, w.currency, g.day) f) x
                       order by x.choice limit 1) r on true;

create view counting_report as
    select r.id as record_id, 'REPORT' as subject, r.platform_id,
           jsonb_build_object('DUE', categories(array[r.due::text])) as dims, '{"REPORTS": 1}'::jsonb as amounts,
           coalesce((select array_agg(distinct y.operator_id order by y.operator_id) from party y
                     where y.platform_id = r.platform_id and y.partnership_id = r.partnership_id and y.role in ('MENTOR', 'MENTEE')), '{}') as operators,
           false as open, true as shared
    from progress_report r
    join partnership w on w.platform_id = r.platform_id and w.id = r.partnership_id
    where r.state in ('DUE', 'DRAFT', 'RETURNED')
      and w.state in ('AGREED', 'DIAGNOSING', 'PLANNED', 'IMPLEMENTING', 'SUSPENDED', 'CLOSING');

create view counting_request as
    select q.id as record_id, 'REQUEST' as subject, q.platform_id,
           jsonb_build_object('COUNTRY', categories(array[o.country]), 'AREA', categories((
               select array_agg(distinct coalesce(e.within, x.area) order by coalesce(e.within, x.area)) from request_area x
               left join area_extension e on e.platform_id = x.platform_id and e.code = x.area
               where x.platform_id = q.platform_id and x.request_id = q.id))) as dims,
           '{"REQUESTS": 1}'::jsonb as amounts, array[q.operator_id] as operators, false as open,
           exists (select from matching_consent c where c.platform_id = q.platform_id and c.operator_id = q.operator_id
                   and c.part = 'NEEDS' and c.reach = 'NETWORK') as shared
    from support_request q join operator o on o.platform_id = q.platform_id and o.id = q.operator_id
    where q.state in ('OPEN', 'IN_MATCHING');

create view counting_offer as
    select f.id as record_id, 'OFFER' as subject, f.platform_id,
           jsonb_build_object('COUNTRY', categories(array[o.country]), 'AREA', categories((
               select array_agg(distinct coalesce(e.within, x.area) order by coalesce(e.within, x.area)) from offer_area x
               left join area_extension e on e.platform_id = x.platform_id and e.code = x.area
               where x.platform_id = f.platform_id and x.offer_id = f.id))) as dims,
           jsonb_strip_nulls(jsonb_build_object('OFFERS', 1, 'FREE_DAYS', greatest(0, f.days_a_year - coalesce((
               select sum(p.days) from match_proposal p
               left join partnership w on w.id = p.partnership_id and w.state in ('CLOSED', 'SCALED', 'FOLLOWED_UP', 'WITHDRAWN', 'TERMINATED')
               where p.mentor_id = f.operator_id and (p.state = 'MUTUAL' or p.state = 'CONVERTED' and w.id is null)), 0)))) as amounts,
           array[f.operator_id] as operators, false as open,
           exists (select from matching_consent c where c.platform_id = f.platform_id and c.operator_id = f.operator_id
                   and c.part = 'STRENGTHS' and c.reach = 'NETWORK') as shared
    from support_offer f join operator o on o.platform_id = f.platform_id and o.id = f.operator_id
    where f.state = 'OPEN';

create view counting as
    select * from counting_operator union all select * from counting_partnership union all select * from counting_mission
    union all select * from counting_money union all select * from counting_report union all select * from counting_request
    union all select * from counting_offer;

-- The cells in which a record counts.
create function cells_of(c counted) returns table (measure text, dimension text, category text, reach text, amount numeric, by_operator boolean)
    language sql stable as $$
    select d.measure, d.dimension, v.category,
           case when not c.shared then 'OWN' when c.open and d.open then 'OPEN' else 'SHARED' end, (c.amounts ->> d.measure)::numeric, m.by_operator
    from measure_dimension d
    join measure m on m.code = d.measure
    cross join lateral (select '' as category where d.dimension = 'ALL'
                        union all
                        select e.value from jsonb_array_elements_text(c.dims -> d.dimension) e (value)) v
    where m.subject = c.subject and c.amounts ? d.measure
$$;

-- Brings the records of a subject into step, as one.
create function recount(what text, ids uuid[], told boolean) returns void language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    fresh counted[];
    stale counted[];
    moved uuid[];
    touched tally[];
    shares tally_operator[];
begin
    case what
        when 'OPERATOR' then select array_agg(row (c.*)::counted) into fresh from counting_operator c where c.record_id = any (ids);
        when 'PARTNERSHIP' then select array_agg(row (c.*)::counted) into fresh from counting_partnership c where c.record_id = any (ids);
        when 'MISSION' then select array_agg(row (c.*)::counted) into fresh from counting_mission c where c.record_id = any (ids);
        when 'MONEY' then select array_agg(row (c.*)::counted) into fresh from counting_money c where c.record_id = any (ids);
        when 'REPORT' then select array_agg(row (c.*)::counted) into fresh from counting_report c where c.record_id = any (ids);
        when 'REQUEST' then select array_agg(row (c.*)::counted) into fresh from counting_request c where c.record_id = any (ids);
        when 'OFFER' then select array_agg(row (c.*)::counted) into fresh from counting_offer c where c.record_id = any (ids);
    end case;
    select array_agg(c) into stale from counted c where c.subject = what and c.record_id = any (ids);
    select array_agg(coalesce(f.record_id, s.record_id)) into moved
    from unnest(fresh) f full join unnest(stale) s on s.record_id = f.record_id
    where f is distinct from s;
    if moved is null then
        return;
    end if;
    fresh := array(select f from unnest(fresh) f where f.record_id = any (moved));
    stale := array(select s from unnest(stale) s where s.record_id = any (moved));

    delete from counted where subject = what and record_id = any (moved);
    insert into counted select f.* from unnest(fresh) f;

    with step as (
        select f as c, 1 as sign from unnest(fresh) f union all select s, -1 from unnest(stale) s
    )
    select array_agg(row (x.*)::tally) into touched
    from (select (t.c).platform_id, e.measure, e.dimension, e.category, e.reach, sum(t.sign * e.amount)::numeric(24, 3), sum(t.sign)::bigint,
                 case when e.by_operator then 0 else sum(t.sign) end::bigint, case when e.by_operator then 0 else 1 end::numeric(24, 3)
          from step t, cells_of(t.c) e
          group by 1, 2, 3, 4, 5, e.by_operator) x;
    merge into tally t using (select x.* from unnest(touched) x) x
        on t.platform_id = x.platform_id and t.measure = x.measure and t.dimension = x.dimension and t.category = x.category and t.reach = x.reach
        when matched then update set amount = t.amount + x.amount, records = t.records + x.records, operators = t.operators + x.operators
        when not matched then insert values (x.platform_id, x.measure, x.dimension, x.category, x.reach, x.amount, x.records, x.operators, x.largest);

    with step as (
        select f as c, 1 as sign from unnest(fresh) f union all select s, -1 from unnest(stale) s
    )
    select array_agg(row (x.*)::tally_operator) into shares
    from (select (t.c).platform_id, e.measure, e.dimension, e.category, o.operator_id, sum(t.sign * e.amount)::numeric(24, 3), sum(t.sign)::bigint
          from step t, cells_of(t.c) e, unnest((t.c).operators) o (operator_id)
          where e.by_operator and e.reach = 'SHARED' and e.amount <> 0
          group by 1, 2, 3, 4, 5
          having sum(t.sign * e.amount) <> 0 or sum(t.sign) <> 0) x;
    update tally t set operators = t.operators + u.operators
    from (select s.platform_id, s.measure, s.dimension, s.category,
                 count(*) filter (where o.records is null) - count(*) filter (where o.records + s.records = 0) as operators
          from unnest(shares) s left join tally_operator o using (platform_id, measure, dimension, category, operator_id)
          group by 1, 2, 3, 4) u
    where t.platform_id = u.platform_id and t.measure = u.measure and t.dimension = u.dimension and t.category = u.category
      and t.reach = 'SHARED' and u.operators <> 0;
    merge into tally_operator t using (select x.* from unnest(shares) x) x
        on t.platform_id = x.platform_id and t.measure = x.measure and t.dimension = x.dimension and t.category = x.category
           and t.operator_id = x.operator_id
        when matched then update set amount = t.amount + x.amount, records = t.records + x.records
        when not matched then insert values (x.platform_id, x.measure, x.dimension, x.category, x.operator_id, x.amount, x.records);

    delete from tally_operator where records = 0 and platform_id in (select x.platform_id from unnest(touched) x);
    update tally t set largest = coalesce((select o.amount from tally_operator o
                                           where o.platform_id = t.platform_id and o.measure = t.measure and o.dimension = t.dimension
                                             and o.category = t.category
                                           and o.amount > 0 order by o.amount desc limit 1), 0)
    from unnest(touched) x join measure m on m.code = x.measure
    where m.by_operator and x.reach = 'SHARED' and t.platform_id = x.platform_id and t.measure = x.measure
      and t.dimension = x.dimension and t.category = x.category and t.reach = 'SHARED';
    delete from tally where records = 0 and platform_id in (select x.platform_id from unnest(touched) x);

    if not told then
        return;
    end if;
    insert into counted_change (platform_id, subject, record_id, event, deltas, changes, operators, open, shared)
    select p.platform_id, what, p.record_id,
           case when p.was is null and p.became is null then 'MOVED'
                when p.was is null then 'ENTERED' when p.became is null then 'LEFT' else 'CHANGED' end,
           coalesce((select jsonb_object_agg(d.measure, d.amount) from (
                         select a.measure, sum(a.amount) as amount from (
                             select key as measure, value::numeric as amount from jsonb_each_text(p.gained)
                             union all select key, -value::numeric from jsonb_each_text(p.lost)) a
                         group by a.measure having sum(a.amount) <> 0) d), '{}'::jsonb),
           coalesce((select jsonb_object_agg(n.key, jsonb_build_object('from', p.was -> n.key, 'to', n.value))
                     from jsonb_each(p.became) n where p.was is not null and p.was -> n.key is distinct from n.value), '{}'::jsonb),
           p.operators, p.open, p.shared
    from (
        select f.platform_id, f.record_id, s.dims as was, f.dims as became, f.amounts as gained, s.amounts as lost, f.operators, f.open, f.shared
        from unnest(fresh) f left join unnest(stale) s on s.record_id = f.record_id
        where s.platform_id is null or s.platform_id = f.platform_id
        union all
        select s.platform_id, s.record_id, s.dims, null, null, s.amounts, s.operators, s.open, s.shared
        from unnest(stale) s where not exists (select from unnest(fresh) f where f.record_id = s.record_id)
        union all
        select f.platform_id, f.record_id, null, null, f.amounts, null, f.operators, f.open, f.shared
        from unnest(fresh) f join unnest(stale) s on s.record_id = f.record_id and s.platform_id <> f.platform_id
        union all
        select s.platform_id, s.record_id, null, null, null, s.amounts, s.operators, s.open, s.shared
        from unnest(fresh) f join unnest(stale) s on s.record_id = f.record_id and s.platform_id <> f.platform_id) p;
end $$;

-- At the end of a transaction, once: all that it touched, one writer of a platform's totals at a time. Whoever changes what
-- counts on other platforms too goes alone. What is looked for here was written before the lock was had, or is written by
-- somebody who waits for it and counts by what this transaction leaves behind.
create function recount_what_is_due() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    due record;
begin
    if exists (select from recount_due d left join platform p on p.id = d.platform_id
               where d.xid = pg_current_xact_id() and (d.subject in ('COUNTRY', 'OVER') or d.subject = 'RATE' and p.kind = 'GLOBAL')) then
        perform pg_advisory_xact_lock(hashtextextended('tally', 0));
    else
        perform pg_advisory_xact_lock_shared(hashtextextended('tally', 0));
        perform pg_advisory_xact_lock(hashtextextended('tally of ' || p.platform_id, 0))
        from (select d.platform_id from recount_due d where d.xid = pg_current_xact_id() and d.subject <> ''
              union
              select c.platform_id from recount_due d join counted c on c.subject = d.subject and c.record_id = d.record_id
              where d.xid = pg_current_xact_id() order by 1) p;
    end if;
    for due in
        with d as (select subject, record_id, platform_id from recount_due where xid = pg_current_xact_id())
        select x.subject, array_agg(distinct x.record_id) as ids
        from (select subject, record_id from d
              union all
              select 'REPORT', r.id from d join progress_report r on r.platform_id = d.platform_id and r.partnership_id = d.record_id
              where d.subject = 'COURSE'
              union all
              select 'MISSION', m.id from d join mission m on m.platform_id = d.platform_id and m.partnership_id = d.record_id
              where d.subject = 'PARTIES'
              union all
              select 'MONEY', g.id from d join contribution g on g.platform_id = d.platform_id and g.partnership_id = d.record_id
              where d.subject = 'PARTIES'
              union all
              select 'MONEY', k.id from d join claim k on k.platform_id = d.platform_id and k.partnership_id = d.record_id
              where d.subject = 'PARTIES'
              union all
              select 'PARTNERSHIP', y.partnership_id from d join party y on y.operator_id = d.record_id where d.subject = 'COUNTRY'
              union all
              select 'REQUEST', q.id from d join support_request q on q.operator_id = d.record_id where d.subject in ('COUNTRY', 'CONSENT')
              union all
              select 'OFFER', f.id from d join support_offer f on f.operator_id = d.record_id where d.subject in ('COUNTRY', 'CONSENT', 'MENTOR')
              union all
              select 'OFFER', f.id from d join match_proposal p on p.partnership_id = d.record_id
              join support_offer f on f.operator_id = p.mentor_id
              where d.subject = 'OVER'
              union all
              select 'MONEY', g.id from d
              join platform p on p.id = d.platform_id
              join (select id, platform_id, currency from contribution
                    union all select id, platform_id, currency from claim where state = 'PAID') g
                  on p.kind = 'GLOBAL' or g.platform_id = p.id
              where d.subject = 'RATE' and d.record_id in (currency_key(g.currency), currency_key(''))
              union all
              select c.subject, c.record_id from d join counted c on c.platform_id = d.platform_id
                  and c.subject in ('PARTNERSHIP', 'MISSION', 'REQUEST', 'OFFER')
              where d.subject = 'AREAS') x
        where x.subject in ('OPERATOR', 'PARTNERSHIP', 'MISSION', 'MONEY', 'REPORT', 'REQUEST', 'OFFER')
        group by x.subject order by x.subject loop
        perform recount(due.subject, due.ids, true);
    end loop;
    delete from recount_due where xid = pg_current_xact_id();
    return null;
end $$;
create constraint trigger recount_what_is_due after insert on recount_due deferrable initially deferred
    for each row when (new.subject = '') execute function recount_what_is_due();

-- A currency where the number of a record is wanted; of no currency: whatever there is.
create function currency_key(code text) returns uuid language sql immutable strict parallel safe as $$ select md5(code)::uuid $$;

create function recount_is_due() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    was record := coalesce(old, new);
    became record := coalesce(new, old);
begin
    case tg_table_name
        when 'operator' then
            insert into recount_due (subject, record_id, platform_id)
            values ('OPERATOR', was.id, was.platform_id), ('OPERATOR', became.id, became.platform_id) on conflict do nothing;
            if was.country <> became.country or was.platform_id <> became.platform_id then
                insert into recount_due (subject, record_id, platform_id) values ('COUNTRY', became.id, became.platform_id) on conflict do nothing;
            end if;
        when 'partnership' then
            insert into recount_due (subject, record_id, platform_id)
            values ('PARTNERSHIP', was.id, was.platform_id), ('PARTNERSHIP', became.id, became.platform_id) on conflict do nothing;
            if was.state <> became.state then
                insert into recount_due (subject, record_id, platform_id) values ('COURSE', became.id, became.platform_id) on conflict do nothing;
            end if;
            if (was.state in ('CLOSED', 'SCALED', 'FOLLOWED_UP', 'WITHDRAWN', 'TERMINATED'))
                    <> (became.state in ('CLOSED', 'SCALED', 'FOLLOWED_UP', 'WITHDRAWN', 'TERMINATED'))
                    or tg_op = 'DELETE' and exists (select from match_proposal p where p.partnership_id = was.id) then
                insert into recount_due (subject, record_id, platform_id) values ('OVER', became.id, became.platform_id) on conflict do nothing;
            end if;
        when 'party' then
            insert into recount_due (subject, record_id, platform_id)
            select s.subject, r.id, r.platform_id
            from (values (was.partnership_id, was.platform_id), (became.partnership_id, became.platform_id)) r (id, platform_id),
                (values ('PARTNERSHIP'), ('COURSE')) s (subject)
            on conflict do nothing;
            if was.operator_id <> became.operator_id then
                insert into recount_due (subject, record_id, platform_id)
                values ('PARTIES', became.partnership_id, became.platform_id) on conflict do nothing;
            end if;
        when 'recognition_step' then
            insert into recount_due (subject, record_id, platform_id)
            values ('OPERATOR', was.operator_id, was.platform_id), ('OPERATOR', became.operator_id, became.platform_id) on conflict do nothing;
        when 'party_area' then
            insert into recount_due (subject, record_id, platform_id)
            values ('PARTNERSHIP', was.partnership_id, was.platform_id), ('PARTNERSHIP', became.partnership_id, became.platform_id)
            on conflict do nothing;
        when 'mission' then
            insert into recount_due (subject, record_id, platform_id)
            values ('MISSION', was.id, was.platform_id), ('MISSION', became.id, became.platform_id) on conflict do nothing;
        when 'mission_participants' then
            insert into recount_due (subject, record_id, platform_id)
            values ('MISSION', was.mission_id, was.platform_id), ('MISSION', became.mission_id, became.platform_id) on conflict do nothing;
        when 'contribution', 'claim' then
            insert into recount_due (subject, record_id, platform_id)
            values ('MONEY', was.id, was.platform_id), ('MONEY', became.id, became.platform_id) on conflict do nothing;
        when 'exchange_rate' then
            insert into recount_due (subject, record_id, platform_id)
            select 'RATE', currency_key(c), r.platform_id
            from (values (was.platform_id, was.from_currency, was.to_currency),
                         (became.platform_id, became.from_currency, became.to_currency)) r (platform_id, one, other),
                unnest(array[r.one, r.other]) c
            on conflict do nothing;
        when 'platform' then
            insert into recount_due (subject, record_id, platform_id) values ('RATE', currency_key(''), became.id) on conflict do nothing;
        when 'progress_report' then
            insert into recount_due (subject, record_id, platform_id)
            values ('REPORT', was.id, was.platform_id), ('REPORT', became.id, became.platform_id) on conflict do nothing;
        when 'support_request' then
            insert into recount_due (subject, record_id, platform_id)
            values ('REQUEST', was.id, was.platform_id), ('REQUEST', became.id, became.platform_id) on conflict do nothing;
        when 'request_area' then
            insert into recount_due (subject, record_id, platform_id)
            values ('REQUEST', was.request_id, was.platform_id), ('REQUEST', became.request_id, became.platform_id) on conflict do nothing;
        when 'support_offer' then
            insert into recount_due (subject, record_id, platform_id)
            values ('OFFER', was.id, was.platform_id), ('OFFER', became.id, became.platform_id) on conflict do nothing;
        when 'offer_area' then
            insert into recount_due (subject, record_id, platform_id)
            values ('OFFER', was.offer_id, was.platform_id), ('OFFER', became.offer_id, became.platform_id) on conflict do nothing;
        when 'matching_consent' then
            insert into recount_due (subject, record_id, platform_id)
            values ('CONSENT', was.operator_id, was.platform_id), ('CONSENT', became.operator_id, became.platform_id) on conflict do nothing;
        when 'match_proposal' then
            insert into recount_due (subject, record_id, platform_id)
            values ('MENTOR', was.mentor_id, was.offer_platform_id), ('MENTOR', became.mentor_id, became.offer_platform_id)
            on conflict do nothing;
        when 'area_extension' then
            insert into recount_due (subject, record_id, platform_id)
            values ('AREAS', currency_key(''), was.platform_id), ('AREAS', currency_key(''), became.platform_id) on conflict do nothing;
    end case;
    insert into recount_due (subject, record_id, platform_id) values ('', currency_key(''), '') on conflict do nothing;
    return null;
end $$;

do $$
declare
    t text;
    told text;
begin
    foreach t in array array['recognition_step', 'party', 'party_area', 'mission', 'mission_participants', 'contribution', 'claim',
                             'exchange_rate', 'progress_report', 'support_request', 'request_area', 'support_offer', 'offer_area',
                             'matching_consent', 'match_proposal', 'area_extension'] loop
        execute format('create trigger recount_is_due after insert or update or delete on %I for each row execute function recount_is_due()', t);
    end loop;
    -- What others' records are converted to.
    create trigger recount_is_due after update on platform for each row when (old.currency <> new.currency and new.kind = 'GLOBAL')
        execute function recount_is_due();
    foreach t in array array['operator', 'partnership'] loop
        told := case t when 'operator'
            then 'platform_id, country, standing, outside, published, demonstration, source_id, connections, legal_form, services, population'
            else 'platform_id, state, kind, basis, since, published, demonstration, state_since' end;
        execute format('create trigger recount_is_due after insert or delete on %I for each row execute function recount_is_due()', t);
        execute format('create trigger recount_is_due_again after update on %I for each row when ((%s) is distinct from (%s))
            execute function recount_is_due()', t,
            (select string_agg('old.' || trim(c), ', ') from unnest(string_to_array(told, ',')) c),
            (select string_agg('new.' || trim(c), ', ') from unnest(string_to_array(told, ',')) c));
    end loop;
end $$;

-- What the records say now, cell by cell and operator by operator, without what is kept.
create view recounted_cell as
    select (x.c).platform_id, e.*, (x.c).operators
    from counting k
    cross join lateral (select row (k.*)::counted as c) x
    cross join lateral cells_of(x.c) e;
create view recounted_share as
    select c.platform_id, c.measure, c.dimension, c.category, o.operator_id, sum(c.amount)::numeric(24, 3) as amount, count(*) as records
    from recounted_cell c, unnest(c.operators) o (operator_id)
    where c.by_operator and c.reach = 'SHARED' and c.amount <> 0 group by 1, 2, 3, 4, 5;

-- Where what is kept differs from what a recount from the records says. Nothing, if all is well.
create function tally_faults() returns table (kept_in text, platform_id text, place text, kept text, counted text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select 'counted', coalesce(k.platform_id, c.platform_id), coalesce(k.subject, c.subject) || ' ' || coalesce(k.record_id, c.record_id),
           case when k.record_id is not null then k.amounts::text || k.dims end, case when c.record_id is not null then c.amounts::text || c.dims end
    from counted k full join counting c on c.subject = k.subject and c.record_id = k.record_id
    where (k.platform_id, k.dims, k.amounts, k.operators, k.open, k.shared) is distinct from (c.platform_id, c.dims, c.amounts, c.operators, c.open, c.shared)
    union all
    select 'tally', coalesce(t.platform_id, r.platform_id),
           concat_ws(' ', coalesce(t.measure, r.measure), coalesce(t.dimension, r.dimension), coalesce(t.category, r.category), coalesce(t.reach, r.reach)),
           case when t.platform_id is not null then t.amount::text || ' of ' || t.records || ', operators ' || t.operators || ', largest ' || t.largest end,
           case when r.platform_id is not null then r.amount::text || ' of ' || r.records || ', operators ' || r.operators || ', largest ' || r.largest end
    from tally t
    full join (select c.platform_id, c.measure, c.dimension, c.category, c.reach, sum(c.amount)::numeric(24, 3) as amount, count(*) as records,
                      case when not c.by_operator then count(*) else coalesce(max(s.operators), 0) end as operators,
                      case when not c.by_operator then 1 else coalesce(max(s.largest), 0) end::numeric(24, 3) as largest
               from recounted_cell c
               left join (select n.platform_id, n.measure, n.dimension, n.category, 'SHARED' as reach, count(*) as operators, max(n.amount) as largest
                          from recounted_share n group by 1, 2, 3, 4) s
                   using (platform_id, measure, dimension, category, reach)
               group by c.platform_id, c.measure, c.dimension, c.category, c.reach, c.by_operator) r
        using (platform_id, measure, dimension, category, reach)
    where (t.amount, t.records, t.operators, t.largest) is distinct from (r.amount, r.records, r.operators, r.largest)
    union all
    select 'tally_operator', coalesce(t.platform_id, r.platform_id),
           concat_ws(' ', coalesce(t.measure, r.measure), coalesce(t.dimension, r.dimension), coalesce(t.category, r.category), coalesce(t.operator_id, r.operator_id)),
           t.amount::text, r.amount::text
    from tally_operator t
    full join recounted_share r
        using (platform_id, measure, dimension, category, operator_id)
    where (t.amount, t.records) is distinct from (r.amount, r.records)
$$;

-- Counts everything anew, in place of what is kept. That is no change of what is counted, and is not written down as one.
create function recount_everything() returns void language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    due record;
begin
    perform pg_advisory_xact_lock(hashtextextended('tally', 0));
    delete from tally_operator;
    delete from tally;
    delete from counted;
    for due in select subject, array_agg(record_id) as ids
               from (select subject, record_id, row_number() over (partition by subject order by record_id) / 5000 as part from counting) c
               group by subject, part loop
        perform recount(due.subject, due.ids, false);
    end loop;
end $$;

-- What the analyst reads: cells, and of cells with few operators how much is whose, by numbers that mean nothing.
-- Whether a report is late depends on the day; it is seen when it is asked for.
create function timeliness(due text) returns text language sql stable parallel safe as $$
    select case when due < (now() at time zone 'UTC')::date::text then 'LATE' else 'COMING' end
$$;
create view observed_cell as
    select t.platform_id, t.measure, t.dimension, t.category, t.reach, t.amount, t.operators, t.largest
    from tally t where t.reach <> 'OWN' and t.dimension not in ('DUE', 'STATE_SINCE')
    union all
    select o.platform_id, o.measure, 'TIMELINESS', o.category, 'SHARED', r.amount, count(*), max(o.amount)
    from (select platform_id, measure, timeliness(category) as category,
                 operator_id, sum(amount) as amount
          from tally_operator where measure = 'REPORTS' and dimension = 'DUE' group by 1, 2, 3, 4) o
    join (select platform_id, timeliness(category) as category, sum(amount) as amount
          from tally where measure = 'REPORTS' and dimension = 'DUE' and reach = 'SHARED' group by 1, 2) r using (platform_id, category)
    group by o.platform_id, o.measure, o.category, r.amount;
create view observed_few as
    select f.platform_id, f.measure, f.dimension, f.category, dense_rank() over (partition by f.measure, f.dimension order by f.operator_id) as who, f.amount
    from (select o.platform_id, o.measure, o.dimension, o.category, o.operator_id, o.amount
          from tally t join tally_operator o using (platform_id, measure, dimension, category)
          where t.reach = 'SHARED' and t.operators < 12 and t.dimension not in ('DUE', 'STATE_SINCE')
          union all
          select o.platform_id, o.measure, 'TIMELINESS', timeliness(o.category),
                 o.operator_id, sum(o.amount)
          from tally_operator o where o.measure = 'REPORTS' and o.dimension = 'DUE' group by 1, 2, 4, 5) f;
-- The days that partnerships have been in their state: how many for how long, for a median.
create view observed_days as
    select platform_id, measure, split_part(category, '|', 1) as state,
           (now() at time zone 'UTC')::date - split_part(category, '|', 2)::date as days, sum(amount)::bigint as partnerships
    from tally where dimension = 'STATE_SINCE' and reach <> 'OWN' and category <> 'UNKNOWN' group by 1, 2, 3, 4;
-- Published partnerships as they count, for whoever combines filters.
create view open_partnership as
    select c.platform_id, m.code as measure, c.dims
    from counted c join measure m on c.amounts ? m.code where c.subject = 'PARTNERSHIP' and c.open and c.shared;
create index counted_open on counted using gin (dims jsonb_path_ops) where open;
create index match_proposal_by_mentor on match_proposal (mentor_id, state);

grant create on schema public to ${referee};
do $$
declare
    t text;
    owned regprocedure;
begin
    foreach t in array array['counting_operator', 'counting_partnership', 'counting_mission', 'counting_money', 'counting_report',
                             'counting_request', 'counting_offer', 'counting', 'recounted_cell', 'recounted_share', 'observed_cell', 'observed_few', 'observed_days',
                             'open_partnership'] loop
        execute format('alter view %I owner to ${referee}', t);
    end loop;
    for owned in select p.oid::regprocedure from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.prosecdef
          and p.proname in ('recount', 'recount_what_is_due', 'recount_is_due', 'tally_faults', 'recount_everything') loop
        execute format('alter function %s owner to ${referee}', owned);
        execute format('revoke execute on function %s from public', owned);
    end loop;
end $$;
revoke create on schema public from ${referee};
grant select on observed_cell, observed_few, observed_days to ${analyst};
grant usage on schema public to ${analyst};
grant select on open_partnership to ${app};
select recount_everything();
