-- A reporting period that the global platform has closed: which platforms there were, and each measure's picture as it was
-- told. A correction is a further version with its reason. Neither is ever changed.
create table release (
    id uuid constraint release_pk primary key,
    platform_id text not null constraint release_platform_fk references platform,
    period text not null,
    number integer not null,
    last_day date not null,
    closed_at timestamptz not null,
    closed_by uuid not null constraint release_account_fk references account,
    reason text,
    platforms jsonb not null,
    xid xid8 not null default pg_current_xact_id(),
    constraint release_per_platform unique (platform_id, id),
    constraint release_once unique (platform_id, period, number),
    constraint release_period_form check (period ~ '^20[0-9]{2}(-H[12])?$'),
    constraint release_last_day_of_period check (last_day = case right(period, 3)
        when '-H1' then make_date(left(period, 4)::integer, 6, 30) else make_date(left(period, 4)::integer, 12, 31) end),
    constraint release_after_the_period check ((closed_at at time zone 'UTC')::date > last_day),
    constraint release_number_sensible check (number between 1 and 99),
    constraint release_corrected_with_reason check ((number = 1) = (reason is null) and (reason is null or (reason ~ '[^[:space:]]' and length(reason) <= 1000)))
);
call wall_with_windows('release', 'platforms', 'xid');

create table release_table (
    id uuid constraint release_table_pk primary key,
    platform_id text not null,
    release_id uuid not null,
    measure text not null,
    dimension text not null,
    since integer not null,
    picture jsonb not null,
    changes jsonb,
    constraint release_table_release_fk foreign key (platform_id, release_id) references release (platform_id, id),
    constraint release_table_once unique (platform_id, release_id, measure, dimension),
    constraint release_table_measure_form check (measure ~ '^[A-Z_]{3,30}$' and dimension ~ '^[A-Z_]{3,30}$'),
    constraint release_table_since_sensible check (since between 1 and 99)
);
comment on column release_table.since is 'the version of the period from which the picture stands unchanged';
call wall_with_windows('release_table', 'picture', 'changes');

do $$
declare
    t text;
begin
    foreach t in array array['release', 'release_table'] loop
        execute format('drop policy own_change on %I', t);
        execute format('drop policy own_remove on %I', t);
        execute format('create policy never_change on %I for update to ${app} using (false)', t);
        execute format('create policy never_remove on %I for delete to ${app} using (false)', t);
    end loop;
end $$;

-- Versions follow each other without a gap, and only the period that was closed last, of years or of half-years, is corrected.
create function release_follows() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('releases of ' || new.platform_id, 0));
    if new.number <> (select count(*) from release where platform_id = new.platform_id and period = new.period)
       or exists (select from release where platform_id = new.platform_id and length(period) = length(new.period) and period > new.period) then
        raise exception 'a release follows the one before it' using errcode = 'WOPO5';
    end if;
    return null;
end $$;
create trigger release_follows after insert on release for each row execute function release_follows();

create function release_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what was released stays as it was published' using errcode = 'WOPO6';
end $$;
do $$
declare
    t text;
begin
    foreach t in array array['release', 'release_table'] loop
        execute format('create trigger release_stays before update or delete on %I for each row execute function release_stays()', t);
        execute format('create trigger release_stays_whole before truncate on %I for each statement execute function release_stays()', t);
    end loop;
end $$;

create function release_is_whole() returns trigger language plpgsql as $$
begin
    if not exists (select from release r where r.platform_id = new.platform_id and r.id = new.release_id
                   and r.xid = pg_current_xact_id()) then
        raise exception 'a release is whole once it is published' using errcode = 'WOPO6';
    end if;
    return null;
end $$;
create trigger release_is_whole after insert on release_table for each row execute function release_is_whole();

-- What stood behind the pictures of a release, by platform: for comparing the next one with it. Kept by the database alone.
create table release_cell (
    release_id uuid not null,
    home_id text not null,
    measure text not null,
    dimension text not null,
    category text not null,
    amount numeric(24, 3) not null,
    operators bigint not null,
    constraint release_cell_pk primary key (release_id, measure, dimension, home_id, category)
);
alter table release_cell enable row level security;
alter table release_cell force row level security;
create policy referee_keeps on release_cell to ${referee} using (true) with check (true);
grant select, insert on release_cell to ${referee};
create policy analyst_reads on release_cell for select to ${analyst} using (true);
grant select on release_cell to ${analyst};

create function release_cells_are_kept() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.platform_id = 'gwopa' then
        insert into release_cell (release_id, home_id, measure, dimension, category, amount, operators)
        select new.id, c.platform_id, c.measure, c.dimension, c.category, sum(c.amount), coalesce(sum(c.operators) filter (where c.reach = 'SHARED'), 0)
        from observed_cell c group by 2, 3, 4, 5;
    end if;
    return null;
end $$;
create trigger release_cells_are_kept after insert on release for each row execute function release_cells_are_kept();

-- By which kinds of events the totals of the platforms changed between two moments, as far as they count above the platform; of few
-- operators how much is whose, by numbers that mean nothing.
create function observed_changes(since timestamptz, until timestamptz)
    returns table (home_id text, measure text, event text, records bigint, amount numeric, gross numeric, operators bigint, largest numeric, few jsonb)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with step as (
        select c.platform_id, d.key as measure, c.event, c.operators, d.value::numeric as amount
        from counted_change c, jsonb_each_text(c.deltas) d
        where c.shared and c.at > since and c.at <= until
    ), total as (
        select s.platform_id, s.measure, s.event, count(*) as records, sum(s.amount) as amount, sum(abs(s.amount)) as gross
        from step s group by 1, 2, 3
    ), share as (
        select s.platform_id, s.measure, s.event, o.id as operator, sum(abs(s.amount)) as gross
        from step s, unnest(s.operators) o (id) group by 1, 2, 3, 4
    ), numbered as (
        select h.*, dense_rank() over (partition by h.measure order by h.operator) as who,
               count(*) over (partition by h.platform_id, h.measure, h.event) as operators
        from share h
    ), behind as (
        select n.platform_id, n.measure, n.event, max(n.operators) as operators, max(n.gross) as largest,
               jsonb_object_agg(n.who, n.gross) filter (where n.operators < 12) as few
        from numbered n group by 1, 2, 3
    )
    select t.platform_id, t.measure, t.event, t.records, t.amount, t.gross, coalesce(b.operators, 0), coalesce(b.largest, t.gross), b.few
    from total t left join behind b using (platform_id, measure, event)
$$;

grant create on schema public to ${referee};
alter function release_cells_are_kept() owner to ${referee};
alter function observed_changes(timestamptz, timestamptz) owner to ${referee};
revoke create on schema public from ${referee};
revoke execute on function release_cells_are_kept(), observed_changes(timestamptz, timestamptz) from public;
grant execute on function observed_changes(timestamptz, timestamptz) to ${analyst};
