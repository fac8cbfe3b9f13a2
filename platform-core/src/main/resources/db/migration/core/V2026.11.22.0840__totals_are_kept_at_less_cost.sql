-- What a change leaves as it was is not written again, one record is not planned anew each time, and everything together is
-- counted in one go. Whoever keeps in memory what totals were made into can ask whether it still holds.

-- Which transaction last moved cells of a platform. One writer of a platform's totals goes at a time, so that its number is
-- the last one's; a cell that is gone cannot tell it.
create table tally_change (
    platform_id text not null,
    measure text not null,
    dimension text not null,
    xid xid8 not null default pg_current_xact_id(),
    constraint tally_change_pk primary key (platform_id, measure, dimension),
    constraint tally_change_measure_fk foreign key (measure) references measure
);
comment on column tally_change.dimension is 'as it is told';
create index tally_change_by_measure on tally_change (measure, dimension, xid);
alter table tally_change enable row level security;
alter table tally_change force row level security;
create policy referee_keeps on tally_change to ${referee} using (true) with check (true);
grant select, insert, update, delete on tally_change to ${referee};

-- What it calls is stable, and so is it: only then it becomes part of the statement that uses it.
create or replace function categories(said text[]) returns jsonb language sql stable parallel safe as $$
    select to_jsonb(coalesce(nullif(array_remove(said, null), '{}'), '{UNKNOWN}'))
$$;

grant create on schema public to ${referee};
set local role ${referee};

-- A day is told as what it says today.
create function told_by(dimension text) returns text language sql immutable parallel safe as $$
    select case dimension when 'DUE' then 'TIMELINESS' else dimension end
$$;

create view observed_change as select measure, dimension, xid from tally_change;
grant select on observed_change to ${analyst};

-- The same as before, cell by cell: the shares of a measure are many, those of one cell are not.
create view report_share as
    select t.platform_id, timeliness(t.category) as category, o.operator_id, sum(o.amount) as amount
    from tally t
    cross join lateral (select n.operator_id, n.amount from tally_operator n
                        where n.platform_id = t.platform_id and n.measure = t.measure and n.dimension = t.dimension
                          and n.category = t.category offset 0) o
    where t.measure = 'REPORTS' and t.dimension = 'DUE' and t.reach = 'SHARED' group by 1, 2, 3;
create or replace view observed_cell as
    select t.platform_id, t.measure, t.dimension, t.category, t.reach, t.amount, t.operators, t.largest
    from tally t where t.reach <> 'OWN' and t.dimension not in ('DUE', 'STATE_SINCE')
    union all
    select r.platform_id, 'REPORTS', 'TIMELINESS', r.category, 'SHARED', r.amount, o.operators, o.largest
    from (select platform_id, timeliness(category) as category, sum(amount) as amount
          from tally where measure = 'REPORTS' and dimension = 'DUE' and reach = 'SHARED' group by 1, 2) r
    join (select platform_id, category, count(*) as operators, max(amount) as largest from report_share group by 1, 2) o
        using (platform_id, category);
create or replace view observed_few as
    select f.platform_id, f.measure, f.dimension, f.category, dense_rank() over (partition by f.measure, f.dimension order by f.operator_id) as who, f.amount
    from (select t.platform_id, t.measure, t.dimension, t.category, o.operator_id, o.amount
          from tally t
          cross join lateral (select n.operator_id, n.amount from tally_operator n
                              where n.platform_id = t.platform_id and n.measure = t.measure and n.dimension = t.dimension
                                and n.category = t.category offset 0) o
          where t.reach = 'SHARED' and t.operators < 12 and t.dimension not in ('DUE', 'STATE_SINCE')
          union all
          select s.platform_id, 'REPORTS', 'TIMELINESS', s.category, s.operator_id, s.amount from report_share s) f;

-- Brings the records of a subject into step, as one.
create or replace function recount(what text, ids uuid[], told boolean) returns void language plpgsql security definer
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
    if cardinality(moved) < cardinality(ids) then
        fresh := array(select f from unnest(fresh) f where f.record_id = any (moved));
        stale := array(select s from unnest(stale) s where s.record_id = any (moved));
    end if;

    delete from counted where subject = what and record_id = any (moved);
    insert into counted select f.* from unnest(fresh) f;

    with step as (
        select f as c, 1 as sign from unnest(fresh) f union all select s, -1 from unnest(stale) s
    ), cell as materialized (
        select (t.c).platform_id, e.*, t.sign, (t.c).operators from step t, cells_of(t.c) e
    )
    select (select array_agg(row (x.*)::tally)
            from (select c.platform_id, c.measure, c.dimension, c.category, c.reach, sum(c.sign * c.amount)::numeric(24, 3), sum(c.sign)::bigint,
                         case when c.by_operator then 0 else sum(c.sign) end::bigint, case when c.by_operator then 0 else 1 end::numeric(24, 3)
                  from cell c group by 1, 2, 3, 4, 5, c.by_operator
                  having sum(c.sign * c.amount) <> 0 or sum(c.sign) <> 0) x),
           (select array_agg(row (x.*)::tally_operator)
            from (select c.platform_id, c.measure, c.dimension, c.category, o.operator_id, sum(c.sign * c.amount)::numeric(24, 3), sum(c.sign)::bigint
                  from cell c, unnest(c.operators) o (operator_id)
                  where c.by_operator and c.reach = 'SHARED' and c.amount <> 0
                  group by 1, 2, 3, 4, 5
                  having sum(c.sign * c.amount) <> 0 or sum(c.sign) <> 0) x)
    into touched, shares;
    merge into tally t using (select x.* from unnest(touched) x) x
        on t.platform_id = x.platform_id and t.measure = x.measure and t.dimension = x.dimension and t.category = x.category and t.reach = x.reach
        when matched then update set amount = t.amount + x.amount, records = t.records + x.records, operators = t.operators + x.operators
        when not matched then insert values (x.platform_id, x.measure, x.dimension, x.category, x.reach, x.amount, x.records, x.operators, x.largest);

    if shares is not null then
        merge into tally_operator t using (select x.* from unnest(shares) x) x
            on t.platform_id = x.platform_id and t.measure = x.measure and t.dimension = x.dimension and t.category = x.category
               and t.operator_id = x.operator_id
            when matched then update set amount = t.amount + x.amount, records = t.records + x.records
            when not matched then insert values (x.platform_id, x.measure, x.dimension, x.category, x.operator_id, x.amount, x.records);
        -- Who has all its records from this change has come, who has none left is gone.
        update tally t
        set operators = t.operators + u.operators,
            largest = coalesce((select o.amount from tally_operator o
                                where o.platform_id = t.platform_id and o.measure = t.measure and o.dimension = t.dimension
                                  and o.category = t.category and o.amount > 0 order by o.amount desc limit 1), 0)
        from (select s.platform_id, s.measure, s.dimension, s.category,
                     count(*) filter (where o.records = s.records) - count(*) filter (where o.records = 0) as operators
              from unnest(shares) s join tally_operator o using (platform_id, measure, dimension, category, operator_id)
              group by 1, 2, 3, 4) u
        where t.platform_id = u.platform_id and t.measure = u.measure and t.dimension = u.dimension and t.category = u.category
          and t.reach = 'SHARED';
        delete from tally_operator where records = 0 and platform_id in (select x.platform_id from unnest(shares) x);
    end if;
    delete from tally where records = 0 and platform_id in (select x.platform_id from unnest(touched) x);
    insert into tally_change (platform_id, measure, dimension)
    select x.platform_id, x.measure, told_by(x.dimension)
    from unnest(touched) x
    union
    select x.platform_id, x.measure, told_by(x.dimension)
    from unnest(shares) x
    on conflict (platform_id, measure, dimension) do update set xid = excluded.xid;

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
create or replace function recount_what_is_due() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp set plan_cache_mode = auto as $$
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
        perform set_config('plan_cache_mode', case when cardinality(due.ids) > 20 then 'force_custom_plan' else 'force_generic_plan' end, true);
        perform recount(due.subject, due.ids, true);
    end loop;
    delete from recount_due where xid = pg_current_xact_id();
    return null;
end $$;

-- Counts everything anew, in place of what is kept. That is no change of what is counted, and is not written down as one.
create or replace function recount_everything() returns void language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp set work_mem = '256MB' as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('tally', 0));
    delete from tally_operator;
    delete from tally;
    delete from counted;
    insert into counted select * from counting;
    insert into tally_operator
    select (x.c).platform_id, e.measure, e.dimension, e.category, o.operator_id, sum(e.amount), count(*)
    from (select c from counted c offset 0) x cross join lateral cells_of(x.c) e cross join unnest((x.c).operators) o (operator_id)
    where e.by_operator and e.reach = 'SHARED' and e.amount <> 0
    group by 1, 2, 3, 4, 5;
    insert into tally
    select (x.c).platform_id, e.measure, e.dimension, e.category, e.reach, sum(e.amount), count(*),
           case when e.by_operator then 0 else count(*) end, case when e.by_operator then 0 else 1 end
    from (select c from counted c offset 0) x cross join lateral cells_of(x.c) e
    group by 1, 2, 3, 4, 5, e.by_operator;
    update tally t set operators = o.operators, largest = o.largest
    from (select platform_id, measure, dimension, category, count(*) as operators, max(amount) as largest
          from tally_operator group by 1, 2, 3, 4) o
    where t.platform_id = o.platform_id and t.measure = o.measure and t.dimension = o.dimension and t.category = o.category
      and t.reach = 'SHARED';
    insert into tally_change (platform_id, measure, dimension)
    select distinct p.id, d.measure, told_by(d.dimension)
    from platform p cross join measure_dimension d
    on conflict (platform_id, measure, dimension) do update set xid = excluded.xid;
end $$;
reset role;
revoke create on schema public from ${referee};
