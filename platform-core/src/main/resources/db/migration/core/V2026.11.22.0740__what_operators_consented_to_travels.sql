-- What of requests and offers is seen from a platform: its own, whole; of the platforms below it and, where both platforms
-- agree, of those beyond, what each operator consented to. The views belong to the referee, whom nobody signs in as, and
-- are the only way across.

do $$
declare
    t text;
begin
    foreach t in array array['area_extension', 'self_assessment', 'area_rating', 'support_request', 'request_area', 'support_offer',
                             'offer_area', 'matching_consent', 'matching_policy', 'match_proposal', 'operator_contact', 'platform'] loop
        if not exists (select from pg_policies where tablename = t and policyname = 'referee_reads') then
            execute format('create policy referee_reads on %I for select to ${referee} using (true)', t);
        end if;
    end loop;
end $$;
grant select on area_extension, self_assessment, area_rating, support_request, request_area, support_offer, offer_area,
    matching_consent, matching_policy, match_proposal to ${referee};
grant select (services, languages, ownership, latitude, longitude, population, connections, connectivity, place) on operator to ${referee};

-- The platforms from which something can be seen here, and as how near each counts.
create function platforms_in_reach() returns table (platform_id text, reach text)
    language sql stable security definer rows 10 set search_path = public, pg_temp as $$
    with recursive here as (
        select p.id, p.kind, coalesce(m.beyond, false) as beyond
        from platform p left join matching_policy m on m.platform_id = p.id
        where p.id = current_setting('wop.platform', true) and p.removed_at is null
    ), below as (
        select p.id from platform p join here on p.parent_id = here.id
        where here.kind <> 'GLOBAL' and p.removed_at is null
        union
        select p.id from platform p join below b on p.parent_id = b.id where p.removed_at is null
    )
    select id, 'OWN' from here
    union all
    select b.id, 'REGION' from below b left join matching_policy m on m.platform_id = b.id where coalesce(m.upward, true)
    union all
    select p.id, 'NETWORK' from platform p join matching_policy m on m.platform_id = p.id and m.beyond, here
    where here.beyond and here.kind <> 'GLOBAL' and p.removed_at is null and p.id <> here.id and p.id not in (select id from below)
$$;

-- Whether what an operator lets be known as far as the reach consented may be seen at the distance.
create function reaches(consented text, distance text) returns boolean language sql immutable parallel safe as $$
    select distance = 'OWN' or consented = 'NETWORK' or (consented = 'REGION' and distance = 'REGION')
$$;

create function conduct_in_force() returns table (keeper_id text, number integer) language sql stable as $$
    select platform_id, number from conduct_version
    where in_force_from <= (now() at time zone 'UTC')::date order by in_force_from desc, number desc limit 1
$$;

-- An operator's newest reviewed assessment, as long as it counts: 36 months from the day it speaks of.
create view standing_assessment with (security_barrier) as
    select distinct on (s.operator_id) s.operator_id, s.platform_id, s.id, s.assessed_on, s.decided_at
    from self_assessment s
    where s.state = 'REVIEWED' and s.assessed_on > (now() at time zone 'UTC')::date - interval '36 months'
    order by s.operator_id, s.assessed_on desc, s.decided_at desc;

-- Open offers. Days taken are those of matches that both sides want or that have become partnerships still going on; times
-- proposed are the proposals that wait for an answer.
create view seen_offer with (security_barrier) as
    select f.id as offer_id, f.platform_id, f.operator_id, r.reach,
           o.legal_name, o.short_name, o.country, o.place, o.latitude, o.longitude, o.population, o.connections, o.size_class,
           o.legal_form, o.ownership, o.services, o.connectivity, o.standing, o.outside, o.demonstration,
           exists (select from conduct_acceptance a, conduct_in_force() v
                   where a.platform_id = f.platform_id and a.operator_id = f.operator_id
                     and a.keeper_id = v.keeper_id and a.number >= v.number) as code_accepted,
           f.days_a_year, f.languages, f.formats, f.places, f.group_places, f.expires_on,
           case when reaches(d.reach, r.reach) then f.motivation end as motivation,
           coalesce(t.days_taken, 0)::integer as days_taken, coalesce(t.places_taken, 0)::integer as places_taken,
           coalesce(t.times_proposed, 0)::integer as times_proposed
    from support_offer f
    join platforms_in_reach() r on r.platform_id = f.platform_id
    join operator o on o.platform_id = f.platform_id and o.id = f.operator_id
    left join matching_consent c on c.operator_id = f.operator_id and c.part = 'STRENGTHS'
    left join matching_consent d on d.operator_id = f.operator_id and d.part = 'DETAILS'
    left join (select m.mentor_id,
                      sum(m.days) filter (where m.state = 'MUTUAL' or m.state = 'CONVERTED' and p.state is distinct from 'OVER') as days_taken,
                      count(*) filter (where m.state = 'MUTUAL' or m.state = 'CONVERTED' and p.state is distinct from 'OVER') as places_taken,
                      count(*) filter (where m.state in ('PROPOSED', 'INTEREST_MENTEE', 'INTEREST_MENTOR')) as times_proposed
               from match_proposal m
               left join (select id, 'OVER' as state from partnership
                          where state in ('CLOSED', 'SCALED', 'FOLLOWED_UP', 'WITHDRAWN', 'TERMINATED')) p on p.id = m.partnership_id
               group by m.mentor_id) t on t.mentor_id = f.operator_id
    where f.state = 'OPEN' and f.expires_on >= (now() at time zone 'UTC')::date and reaches(c.reach, r.reach);

-- What the mentors of open offers are good at, where it has been reviewed. A platform's own area is known elsewhere as the
-- network's area that it lies within.
create view seen_strength with (security_barrier) as
    select f.id as offer_id, f.platform_id, f.operator_id,
           case when r.reach = 'OWN' then g.area else coalesce(e.within, g.area) end as area,
           max(g.maturity) as maturity, s.assessed_on, s.decided_at::date as reviewed_on,
           max(case when reaches(d.reach, r.reach) then g.evidence end) as evidence,
           (array_agg(g.figure order by g.maturity desc))[1] as figure,
           (array_agg(g.figure_year order by g.maturity desc))[1] as figure_year,
           (array_agg(g.figure_confidence order by g.maturity desc))[1] as figure_confidence
    from support_offer f
    join platforms_in_reach() r on r.platform_id = f.platform_id
    join offer_area w on w.platform_id = f.platform_id and w.offer_id = f.id
    join standing_assessment s on s.operator_id = f.operator_id
    join area_rating g on g.operator_id = s.operator_id and g.assessment_id = s.id and g.area = w.area
    left join area_extension e on e.platform_id = f.platform_id and e.code = g.area
    left join matching_consent c on c.operator_id = f.operator_id and c.part = 'STRENGTHS'
    left join matching_consent d on d.operator_id = f.operator_id and d.part = 'DETAILS'
    where f.state = 'OPEN' and f.expires_on >= (now() at time zone 'UTC')::date and reaches(c.reach, r.reach)
    group by f.id, f.platform_id, f.operator_id, 4, s.assessed_on, s.decided_at;

create view seen_request with (security_barrier) as
    select q.id as request_id, q.platform_id, q.operator_id, r.reach, q.state, q.title,
           o.legal_name, o.short_name, o.country, o.place, o.latitude, o.longitude, o.population, o.connections, o.size_class,
           o.legal_form, o.ownership, o.services, o.languages as operator_languages, o.connectivity, o.standing, o.outside, o.demonstration,
           exists (select from conduct_acceptance a, conduct_in_force() v
                   where a.platform_id = q.platform_id and a.operator_id = q.operator_id
                     and a.keeper_id = v.keeper_id and a.number >= v.number) as code_accepted,
           case when reaches(d.reach, r.reach) then q.problem end as problem,
           case when reaches(d.reach, r.reach) then q.desired_change end as desired_change,
           case when reaches(d.reach, r.reach) then q.brings end as brings,
           coalesce(q.brings, '') ~ '[^[:space:]]' as brings_something,
           q.days, q.formats, q.groupable, q.languages, q.interpretation, q.window_from, q.window_until, q.travel_budget, q.currency,
           q.commitment, q.team, q.strategy, q.opened_on, q.expires_on
    from support_request q
    join platforms_in_reach() r on r.platform_id = q.platform_id
    join operator o on o.platform_id = q.platform_id and o.id = q.operator_id
    left join matching_consent c on c.operator_id = q.operator_id and c.part = 'NEEDS'
    left join matching_consent d on d.operator_id = q.operator_id and d.part = 'DETAILS'
    where q.state in ('OPEN', 'IN_MATCHING') and q.expires_on >= (now() at time zone 'UTC')::date and reaches(c.reach, r.reach);

-- Where those who ask need support, and how mature they are there: null where nobody has reviewed it, which is not known.
create view seen_need with (security_barrier) as
    select q.id as request_id, q.platform_id, q.operator_id,
           case when r.reach = 'OWN' then a.area else coalesce(e.within, a.area) end as area,
           min(a.priority) as priority, min(g.maturity) as maturity,
           (array_agg(g.figure order by g.maturity))[1] as figure,
           (array_agg(g.figure_year order by g.maturity))[1] as figure_year,
           (array_agg(g.figure_confidence order by g.maturity))[1] as figure_confidence
    from support_request q
    join platforms_in_reach() r on r.platform_id = q.platform_id
    join request_area a on a.platform_id = q.platform_id and a.request_id = q.id
    left join lateral (
        select x.id from self_assessment x
        where x.operator_id = q.operator_id and x.state = 'REVIEWED' and x.assessed_on > (now() at time zone 'UTC')::date - interval '36 months'
        order by x.assessed_on desc, x.decided_at desc limit 1) s on true
    left join area_rating g on g.operator_id = q.operator_id and g.assessment_id = s.id and g.area = a.area
    left join area_extension e on e.platform_id = q.platform_id and e.code = a.area
    left join matching_consent c on c.operator_id = q.operator_id and c.part = 'NEEDS'
    where q.state in ('OPEN', 'IN_MATCHING') and q.expires_on >= (now() at time zone 'UTC')::date and reaches(c.reach, r.reach)
    group by q.id, q.platform_id, q.operator_id, 4;

-- What a mentor is strong at beyond its offer and what it would like to learn, for the benefit of both: areas alone.
create view seen_inclination with (security_barrier) as
    select g.operator_id, g.platform_id, case when r.reach = 'OWN' then g.area else coalesce(e.within, g.area) end as area,
           max(g.maturity) as maturity, bool_or(g.needs_support) as wants
    from area_rating g
    join platforms_in_reach() r on r.platform_id = g.platform_id
    join lateral (
        select x.id from self_assessment x
        where x.operator_id = g.operator_id and x.state = 'REVIEWED' and x.assessed_on > (now() at time zone 'UTC')::date - interval '36 months'
        order by x.assessed_on desc, x.decided_at desc limit 1) s on s.id = g.assessment_id
    left join area_extension e on e.platform_id = g.platform_id and e.code = g.area
    left join matching_consent c on c.operator_id = g.operator_id and c.part = 'STRENGTHS'
    left join matching_consent n on n.operator_id = g.operator_id and n.part = 'NEEDS'
    where reaches(c.reach, r.reach) and reaches(n.reach, r.reach)
    group by g.operator_id, g.platform_id, 3;

-- Operators between which a commercial contract stands or has ended within the years of cooling off.
create view commercial_conflict with (security_barrier) as
    select distinct least(a.operator_id, b.operator_id) as one_id, greatest(a.operator_id, b.operator_id) as other_id
    from commercial_tie t
    join party a on a.platform_id = t.platform_id and a.id = t.party_id
    join party b on b.platform_id = t.platform_id and b.id = t.other_party_id
    join platform p on p.id = t.platform_id
    where coalesce(t.until, date 'infinity') > (now() at time zone 'UTC')::date - make_interval(years => p.cooling_off_years);

-- Closed partnerships in which an operator was the mentor, and how both sides rated them: 1 to 5, the mean of what they answered.
create view mentor_record with (security_barrier) as
    select y.operator_id, count(distinct y.partnership_id)::integer as closed,
           count(e.mean)::integer as evaluations, avg(e.mean)::numeric(4, 3) as mean,
           bool_or(exists (select from party w join operator o on o.platform_id = w.operator_platform_id and o.id = w.operator_id
                           where w.platform_id = y.platform_id and w.partnership_id = y.partnership_id and w.role = 'MENTEE'
                             and (o.connections < 5000 or o.legal_form = 'COMMUNITY_BOARD'))) as small
    from party y
    join partnership p on p.platform_id = y.platform_id and p.id = y.partnership_id
        and p.state in ('CLOSED', 'SCALED', 'FOLLOWED_UP')
    join support_offer f on f.operator_id = y.operator_id and f.state = 'OPEN'
    join platforms_in_reach() r on r.platform_id = f.platform_id
    left join matching_consent c on c.operator_id = f.operator_id and c.part = 'STRENGTHS'
    left join (select v.platform_id, v.partnership_id,
                      (select avg(x) from unnest(array[v.benefit, v.roles, v.communication, v.trust, v.resources, v.lasting]) x) as mean
               from evaluation v where v.state = 'SUBMITTED') e
        on e.platform_id = y.platform_id and e.partnership_id = y.partnership_id
    where y.role = 'MENTOR' and reaches(c.reach, r.reach)
    group by y.operator_id;

grant create on schema public to ${referee};
do $$
declare
    v text;
begin
    foreach v in array array['standing_assessment', 'seen_offer', 'seen_strength', 'seen_request', 'seen_need', 'seen_inclination',
                             'commercial_conflict', 'mentor_record'] loop
        execute format('alter view %I owner to ${referee}', v);
        if v <> 'standing_assessment' then
            execute format('grant select on %I to ${app}', v);
        end if;
    end loop;
end $$;
alter function platforms_in_reach() owner to ${referee};
revoke create on schema public from ${referee};
revoke execute on function platforms_in_reach() from public;
grant execute on function platforms_in_reach() to ${app};

-- What is said for matching is on no page that is kept.
grant create on schema public to ${counter};
set local role ${counter};
create or replace view public_change as
    select xid from audit_entry
    where subject not in ('account', 'access_token', 'appointment', 'one_time_link', 'outgoing_message', 'sign_in',
        'application', 'operator_document', 'assent', 'partnership_file',
        'agreement', 'agreement_interest',
        'diagnosis', 'diagnosis_finding', 'diagnosis_participant', 'diagnosis_score',
        'plan', 'plan_objective', 'plan_learning', 'plan_output', 'plan_activity', 'plan_budget_line',
        'mission', 'mission_participants', 'mission_follow_up', 'stage_entry', 'capacity_change', 'pulse_answer', 'result_value',
        'progress_report', 'contribution', 'claim', 'claim_line', 'ledger_entry', 'exchange_rate', 'commercial_tie',
        'integrity_case', 'integrity_note', 'integrity_named', 'evaluation', 'target_waiver', 'kept_draft',
        'area_extension', 'self_assessment', 'area_rating', 'support_request', 'request_area', 'support_offer', 'offer_area',
        'matching_consent', 'matching_policy', 'weight_set', 'match_proposal', 'proposal_answer', 'proposal_notice',
        'match_round', 'round_request', 'round_mentor', 'round_rule');
reset role;
revoke create on schema public from ${counter};
