-- What is judged of the mentors with open offers, a row for each, kept ready by the database alone: a request is matched
-- against all of them at once. It says nothing that the views seen_offer, seen_strength and seen_inclination do not say.

create table ready_mentor (
    offer_id uuid constraint ready_mentor_pk primary key,
    home_id text not null,
    operator_id uuid not null,
    expires_on date not null,
    strengths_reach text not null,
    needs_reach text not null,
    details_reach text not null,
    accepted_of text,
    accepted integer,
    assessed_on date,
    -- Each area with every maturity that the mentor is above: WATER_LOSSES>0 to WATER_LOSSES>3 for a 4.
    areas text[] not null,
    strengths text not null,
    strengths_beyond text not null,
    wants text not null,
    wants_beyond text not null,
    verified boolean not null,
    motivated boolean not null,
    days_a_year integer not null,
    places integer not null,
    -- Offer, operator and platform; then name, country, latitude, longitude, connections, population, legal form, services, connectivity, outside, demonstration,
    -- languages, formats, group places: apart by tabs.
    ids text not null,
    facts text not null
);
create index ready_mentor_by_operator on ready_mentor (operator_id);
create index ready_mentor_by_area on ready_mentor using gin (areas) with (fastupdate = off);
alter table ready_mentor enable row level security;
alter table ready_mentor force row level security;
create policy referee_keeps on ready_mentor to ${referee} using (true) with check (true);
grant select, insert, update, delete on ready_mentor to ${referee};

-- Brings the rows of the operators into step, one writer of an operator at a time.
create function ready_mentors_of(operators uuid[]) returns void language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    operators := array(select distinct f.operator_id from support_offer f where f.operator_id = any (operators) and f.state = 'OPEN'
                       union select m.operator_id from ready_mentor m where m.operator_id = any (operators) order by 1);
    if cardinality(operators) = 0 then
        return;
    end if;
    if cardinality(operators) > 100 then
        perform pg_advisory_xact_lock(hashtextextended('ready_mentor', 0));
    else
        perform pg_advisory_xact_lock_shared(hashtextextended('ready_mentor', 0));
        perform pg_advisory_xact_lock(hashtextextended('ready_mentor ' || o, 0)) from unnest(operators) o;
    end if;
    delete from ready_mentor where operator_id = any (operators);
    insert into ready_mentor (offer_id, home_id, operator_id, expires_on, strengths_reach, needs_reach, details_reach, accepted_of, accepted,
        assessed_on, areas, strengths, strengths_beyond, wants, wants_beyond, verified, motivated, days_a_year, places, ids, facts)
    with newest as (
        select distinct on (operator_id) operator_id, platform_id, id, assessed_on from self_assessment
        where operator_id = any (operators) and state = 'REVIEWED'
        order by operator_id, assessed_on desc, decided_at desc
    ), rated as (
        select s.operator_id, s.id, g.area, coalesce(e.within, g.area) as beyond, g.maturity, g.needs_support,
               coalesce(g.figure::text, '') || ':' || coalesce(g.figure_year::text, '') || ':' || coalesce(g.figure_confidence, '') as figure
        from newest s
        join area_rating g on g.operator_id = s.operator_id and g.assessment_id = s.id
        left join area_extension e on e.platform_id = s.platform_id and e.code = g.area
    ), offered as (
        select w.offer_id, r.* from rated r
        join support_offer f on f.operator_id = r.operator_id and f.state = 'OPEN'
        join offer_area w on w.offer_id = f.id and w.area = r.area
    ), strong as (
        select offer_id, string_agg(area || ':' || maturity || ':' || figure, ';' order by area) as packed
        from offered group by offer_id
    ), steps as (
        select offer_id, array_agg(distinct a || '>' || n) as areas
        from offered, unnest(array[area, beyond]) a, generate_series(0, maturity - 1) n group by offer_id
    ), strong_beyond as (
        select offer_id, string_agg(beyond || ':' || maturity || ':' || figure, ';' order by beyond) as packed
        from (select offer_id, beyond, max(maturity) as maturity, (array_agg(figure order by maturity desc))[1] as figure
              from offered group by offer_id, beyond) o
        group by offer_id
    ), wanted as (
        select operator_id, string_agg(distinct area, ',') as areas, string_agg(distinct beyond, ',') as beyond
        from rated where needs_support group by operator_id
    )
    select f.id, f.platform_id, f.operator_id, f.expires_on, coalesce(c.strengths, 'OWN'), coalesce(c.needs, 'OWN'),
           coalesce(c.details, 'OWN'), a.keeper_id, a.number,
           n.assessed_on, coalesce(t.areas, '{}'), coalesce(s.packed, ''), coalesce(b.packed, ''),
           coalesce(w.areas, ''), coalesce(w.beyond, ''), o.standing = 'VERIFIED', coalesce(f.motivation, '') ~ '[^[:space:]]',
           f.days_a_year, f.places, concat_ws(E'\t', f.id, f.operator_id, f.platform_id),
           concat_ws(E'\t', translate(coalesce(o.short_name, o.legal_name), E'\t\n\r', '   '), o.country, coalesce(o.latitude::text, ''),
               coalesce(o.longitude::text, ''), coalesce(o.connections::text, ''), coalesce(o.population::text, ''),
               coalesce(o.legal_form, ''), o.services, coalesce(o.connectivity, ''), o.outside, o.demonstration,
               f.languages, f.formats, f.group_places)
    from support_offer f
    join operator o on o.platform_id = f.platform_id and o.id = f.operator_id
    left join (select operator_id, max(reach) filter (where part = 'STRENGTHS') as strengths,
                      max(reach) filter (where part = 'NEEDS') as needs, max(reach) filter (where part = 'DETAILS') as details
               from matching_consent where operator_id = any (operators) group by operator_id) c on c.operator_id = f.operator_id
    left join (select distinct on (operator_id) operator_id, keeper_id, number from conduct_acceptance
               where operator_id = any (operators) order by operator_id, number desc) a on a.operator_id = f.operator_id
    left join strong s on s.offer_id = f.id
    left join newest n on n.operator_id = f.operator_id
    left join steps t on t.offer_id = f.id
    left join strong_beyond b on b.offer_id = f.id
    left join wanted w on w.operator_id = f.operator_id
    where f.operator_id = any (operators) and f.state = 'OPEN';
end $$;

create function ready_mentors_follow() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_table_name = 'operator' then
        perform ready_mentors_of(array(select id from added));
    elsif tg_table_name = 'area_extension' then
        perform ready_mentors_of(array(select m.operator_id from ready_mentor m where m.home_id in (select platform_id from added)));
    elsif tg_op = 'DELETE' then
        perform ready_mentors_of(array(select operator_id from removed));
    else
        perform ready_mentors_of(array(select operator_id from added));
    end if;
    return null;
end $$;
revoke execute on function ready_mentors_of(uuid[]), ready_mentors_follow() from public;

do $$
declare
    t text;
begin
    foreach t in array array['support_offer', 'offer_area', 'self_assessment', 'area_rating', 'matching_consent', 'conduct_acceptance'] loop
        execute format('create trigger ready_mentors_insert after insert on %I referencing new table as added
            for each statement execute function ready_mentors_follow()', t);
        execute format('create trigger ready_mentors_update after update on %I referencing new table as added
            for each statement execute function ready_mentors_follow()', t);
        execute format('create trigger ready_mentors_delete after delete on %I referencing old table as removed
            for each statement execute function ready_mentors_follow()', t);
    end loop;
end $$;
create trigger ready_mentors_update after update on operator referencing new table as added
    for each statement execute function ready_mentors_follow();
create trigger ready_mentors_update after update on area_extension referencing new table as added
    for each statement execute function ready_mentors_follow();

-- The mentors of open offers that can be seen here, as far as they consented: those that are above a maturity in one of the areas
-- (WATER_LOSSES>2), or all, or one offer's alone; a line for each, as it is read. What fills their days is counted when it is asked for.
create function seen_mentors(wanted text[], offer uuid) returns text
    language sql stable security definer set search_path = public, pg_temp as $$
    select string_agg(concat_ws(E'\t', m.ids, r.reach, m.verified, coalesce(m.accepted >= v.number and m.accepted_of = v.keeper_id, false),
               coalesce(m.assessed_on::text, ''),
               case when m.assessed_on <= (now() at time zone 'UTC')::date - interval '36 months' then ''
                   when r.reach = 'OWN' then m.strengths else m.strengths_beyond end,
               case when m.assessed_on <= (now() at time zone 'UTC')::date - interval '36 months' then ''
                   when r.reach = 'OWN' then m.wants when reaches(m.needs_reach, r.reach) then m.wants_beyond else '' end,
               m.motivated and reaches(m.details_reach, r.reach),
               greatest(0, m.days_a_year - coalesce(t.days, 0)), greatest(0, m.places - coalesce(t.places, 0)), coalesce(t.waiting, 0),
               m.facts), E'\n')
    from ready_mentor m
    join platforms_in_reach() r on r.platform_id = m.home_id
    left join conduct_in_force() v on true
    left join (select p.mentor_id,
                      sum(p.days) filter (where p.state = 'MUTUAL' or p.state = 'CONVERTED' and o.id is null) as days,
                      count(*) filter (where p.state = 'MUTUAL' or p.state = 'CONVERTED' and o.id is null) as places,
                      count(*) filter (where p.state in ('PROPOSED', 'INTEREST_MENTEE', 'INTEREST_MENTOR')) as waiting
               from match_proposal p
               left join partnership o on o.id = p.partnership_id
                   and o.state in ('CLOSED', 'SCALED', 'FOLLOWED_UP', 'WITHDRAWN', 'TERMINATED')
               where p.state in ('PROPOSED', 'INTEREST_MENTEE', 'INTEREST_MENTOR', 'MUTUAL', 'CONVERTED')
               group by p.mentor_id) t on t.mentor_id = m.operator_id
    where m.expires_on >= (now() at time zone 'UTC')::date and reaches(m.strengths_reach, r.reach)
      and (wanted is null or m.areas && wanted) and (offer is null or m.offer_id = offer)
$$;

grant create on schema public to ${referee};
alter function ready_mentors_of(uuid[]) owner to ${referee};
alter function ready_mentors_follow() owner to ${referee};
alter function seen_mentors(text[], uuid) owner to ${referee};
revoke create on schema public from ${referee};
revoke execute on function seen_mentors(text[], uuid) from public;
grant execute on function seen_mentors(text[], uuid) to ${app};
