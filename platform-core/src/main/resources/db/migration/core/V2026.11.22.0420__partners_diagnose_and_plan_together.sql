-- Mentor and mentee find out together where the mentee stands, and plan what is to change. Both texts are theirs in common;
-- what all mentors and mentees have agreed to over one hash does not change any more.

-- A date as exact as it is known, within the years in which partnerships are planned: 2027, 2027-03 or 2027-03-15.
create function is_planned_day(d text) returns boolean language sql immutable parallel safe as $$
    select d ~ '^(20[0-9]{2}|2100)(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'
       and (length(d) < 10 or extract(month from make_date(left(d, 4)::integer, substr(d, 6, 2)::integer, 1)
            + (right(d, 2)::integer - 1)) = substr(d, 6, 2)::integer)
$$;
-- The first and the last day that it may mean; nothing of what is no date.
create function earliest_day(d text) returns date language sql immutable strict parallel safe as $$
    select case when d ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'
        then make_date(left(d, 4)::integer, coalesce(nullif(substr(d, 6, 2), '')::integer, 1), 1)
             + (coalesce(nullif(substr(d, 9, 2), '')::integer, 1) - 1) end
$$;
create function latest_day(d text) returns date language sql immutable strict parallel safe as $$
    select case length(d)
        when 4 then (earliest_day(d) + interval '1 year' - interval '1 day')::date
        when 7 then (earliest_day(d) + interval '1 month' - interval '1 day')::date
        else earliest_day(d) end
$$;

create table diagnosis (
    id uuid constraint diagnosis_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    state text not null default 'PLANNED',
    state_since timestamptz not null default now(),
    current boolean not null default true,
    planned_for text,
    conducted_on text,
    place text,
    summary text,
    told_by text,
    agreed_hash text,
    version integer not null default 0,
    constraint diagnosis_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint diagnosis_per_partnership unique (platform_id, partnership_id, id),
    constraint diagnosis_state_known check (state in ('PLANNED', 'CONDUCTED', 'ENDORSED')),
    constraint diagnosis_planned_for_form check (is_planned_day(planned_for)),
    constraint diagnosis_conducted_on_form check (is_planned_day(conducted_on))
);
create unique index diagnosis_one_current on diagnosis (platform_id, partnership_id) where current;

-- Strengths, weaknesses, opportunities, threats.
create table diagnosis_finding (
    id uuid constraint diagnosis_finding_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    diagnosis_id uuid not null,
    kind text not null,
    body text not null,
    area text,
    entered_at timestamptz not null default clock_timestamp(),
    version integer not null default 0,
    constraint diagnosis_finding_diagnosis_fk foreign key (platform_id, partnership_id, diagnosis_id)
        references diagnosis (platform_id, partnership_id, id) on delete cascade,
    constraint diagnosis_finding_kind_known check (kind in ('STRENGTH', 'WEAKNESS', 'OPPORTUNITY', 'THREAT')),
    constraint diagnosis_finding_says check (body ~ '[^[:space:]]'),
    constraint diagnosis_finding_area_form check (area ~ '^[A-Z0-9_]{2,60}$')
);
create index diagnosis_finding_by_diagnosis on diagnosis_finding (platform_id, partnership_id, diagnosis_id);

-- The baseline of the fourteen dimensions of capacity, each at a level of 1 to 5.
create table diagnosis_score (
    id uuid constraint diagnosis_score_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    diagnosis_id uuid not null,
    dimension text not null,
    level smallint,
    remark text,
    entered_at timestamptz not null default clock_timestamp(),
    version integer not null default 0,
    constraint diagnosis_score_diagnosis_fk foreign key (platform_id, partnership_id, diagnosis_id)
        references diagnosis (platform_id, partnership_id, id) on delete cascade,
    constraint diagnosis_score_once unique (platform_id, diagnosis_id, dimension),
    constraint diagnosis_score_dimension_known check (dimension in ('VISION', 'LEADERSHIP', 'CULTURE', 'NETWORKS', 'RESOURCES',
        'STRUCTURE', 'MANAGEMENT', 'SYSTEMS', 'INFORMATION', 'EQUIPMENT', 'ROUTINES', 'SKILLS', 'MOTIVATION', 'APPLICATION')),
    constraint diagnosis_score_level_range check (level between 1 and 5)
);
create index diagnosis_score_by_diagnosis on diagnosis_score (platform_id, partnership_id, diagnosis_id);

-- Who took part, by groups: an organisation or a role and how many; never a person.
create table diagnosis_participant (
    id uuid constraint diagnosis_participant_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    diagnosis_id uuid not null,
    organisation text not null,
    level text,
    women integer not null default 0,
    men integer not null default 0,
    others integer not null default 0,
    entered_at timestamptz not null default clock_timestamp(),
    version integer not null default 0,
    constraint diagnosis_participant_diagnosis_fk foreign key (platform_id, partnership_id, diagnosis_id)
        references diagnosis (platform_id, partnership_id, id) on delete cascade,
    constraint diagnosis_participant_named check (organisation ~ '[^[:space:]]'),
    constraint diagnosis_participant_level_known check (level in ('MANAGEMENT', 'PROFESSIONAL', 'OPERATIONAL', 'OUTSIDE')),
    constraint diagnosis_participant_counted check (women between 0 and 10000 and men between 0 and 10000 and others between 0 and 10000)
);
create index diagnosis_participant_by_diagnosis on diagnosis_participant (platform_id, partnership_id, diagnosis_id);

-- A plan and its revisions: at most one in the making, at most one in force.
create table plan (
    id uuid constraint plan_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    revision integer not null,
    state text not null default 'DRAFT',
    state_since timestamptz not null default now(),
    kind text not null,
    title text,
    summary text,
    starts_on text,
    ends_on text,
    reason text,
    told_by text,
    agreed_hash text,
    version integer not null default 0,
    constraint plan_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint plan_per_partnership unique (platform_id, partnership_id, id),
    constraint plan_revision_once unique (platform_id, partnership_id, revision),
    constraint plan_revision_counts check (revision between 1 and 999),
    constraint plan_state_known check (state in ('DRAFT', 'FOR_APPROVAL', 'APPROVED', 'REPLACED')),
    constraint plan_kind_known check (kind in ('STAP', 'PIP', 'SIP')),
    constraint plan_starts_on_form check (is_planned_day(starts_on)),
    constraint plan_ends_on_form check (is_planned_day(ends_on)),
    constraint plan_ends_after_it_starts check (latest_day(ends_on) >= earliest_day(starts_on))
);
create unique index plan_one_in_the_making on plan (platform_id, partnership_id) where state in ('DRAFT', 'FOR_APPROVAL');
create unique index plan_one_in_force on plan (platform_id, partnership_id) where state = 'APPROVED';

-- lasting_id is the same in every revision: by it a line is followed from one to the next.
create table plan_objective (
    id uuid constraint plan_objective_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    plan_id uuid not null,
    lasting_id uuid not null,
    title text not null,
    area text,
    indicator text,
    unit text,
    direction text,
    baseline numeric,
    baseline_on text,
    target numeric,
    target_on text,
    entered_at timestamptz not null default clock_timestamp(),
    version integer not null default 0,
    constraint plan_objective_plan_fk foreign key (platform_id, partnership_id, plan_id)
        references plan (platform_id, partnership_id, id) on delete cascade,
    constraint plan_objective_per_plan unique (platform_id, partnership_id, plan_id, id),
    constraint plan_objective_lasting unique (platform_id, plan_id, lasting_id),
    constraint plan_objective_named check (title ~ '[^[:space:]]'),
    constraint plan_objective_area_form check (area ~ '^[A-Z0-9_]{2,60}$'),
    constraint plan_objective_direction_known check (direction in ('UP', 'DOWN')),
    constraint plan_objective_baseline_range check (scale(baseline) <= 4 and abs(baseline) < 1e12),
    constraint plan_objective_target_range check (scale(target) <= 4 and abs(target) < 1e12),
    constraint plan_objective_target_leads_on check (direction is null or baseline is null or target is null
        or (direction = 'UP' and target >= baseline) or (direction = 'DOWN' and target <= baseline)),
    constraint plan_objective_baseline_on_form check (is_planned_day(baseline_on)),
    constraint plan_objective_target_on_form check (is_planned_day(target_on)),
    constraint plan_objective_target_after_baseline check (latest_day(target_on) >= earliest_day(baseline_on))
);

-- Who learns what, and how it will be seen.
create table plan_learning (
    id uuid constraint plan_learning_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    plan_id uuid not null,
    lasting_id uuid not null,
    learns text not null,
    learners text,
    party_id uuid,
    seen_by text,
    due_on text,
    entered_at timestamptz not null default clock_timestamp(),
    version integer not null default 0,
    constraint plan_learning_plan_fk foreign key (platform_id, partnership_id, plan_id)
        references plan (platform_id, partnership_id, id) on delete cascade,
    constraint plan_learning_party_fk foreign key (platform_id, partnership_id, party_id)
        references party (platform_id, partnership_id, id) on delete set null (party_id),
    constraint plan_learning_lasting unique (platform_id, plan_id, lasting_id),
    constraint plan_learning_says check (learns ~ '[^[:space:]]'),
    constraint plan_learning_due_on_form check (is_planned_day(due_on))
);
create index plan_learning_by_plan on plan_learning (platform_id, partnership_id, plan_id);

create table plan_output (
    id uuid constraint plan_output_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    plan_id uuid not null,
    lasting_id uuid not null,
    title text not null,
    objective_id uuid,
    verification text,
    due_on text,
    entered_at timestamptz not null default clock_timestamp(),
    version integer not null default 0,
    constraint plan_output_plan_fk foreign key (platform_id, partnership_id, plan_id)
        references plan (platform_id, partnership_id, id) on delete cascade,
    constraint plan_output_objective_fk foreign key (platform_id, partnership_id, plan_id, objective_id)
        references plan_objective (platform_id, partnership_id, plan_id, id) on delete set null (objective_id),
    constraint plan_output_per_plan unique (platform_id, partnership_id, plan_id, id),
    constraint plan_output_lasting unique (platform_id, plan_id, lasting_id),
    constraint plan_output_named check (title ~ '[^[:space:]]'),
    constraint plan_output_due_on_form check (is_planned_day(due_on))
);

-- Days are working days: the mentors' in all; the mentee's by each mentee that takes part, which is the named one, or all.
create table plan_activity (
    id uuid constraint plan_activity_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    plan_id uuid not null,
    lasting_id uuid not null,
    title text not null,
    output_id uuid,
    starts_on text,
    ends_on text,
    responsible text,
    party_id uuid,
    mentor_days numeric,
    mentee_days numeric,
    mentee_party_id uuid,
    entered_at timestamptz not null default clock_timestamp(),
    version integer not null default 0,
    constraint plan_activity_plan_fk foreign key (platform_id, partnership_id, plan_id)
        references plan (platform_id, partnership_id, id) on delete cascade,
    constraint plan_activity_output_fk foreign key (platform_id, partnership_id, plan_id, output_id)
        references plan_output (platform_id, partnership_id, plan_id, id) on delete set null (output_id),
    constraint plan_activity_party_fk foreign key (platform_id, partnership_id, party_id)
        references party (platform_id, partnership_id, id) on delete set null (party_id),
    constraint plan_activity_mentee_fk foreign key (platform_id, partnership_id, mentee_party_id)
        references party (platform_id, partnership_id, id) on delete set null (mentee_party_id),
    constraint plan_activity_lasting unique (platform_id, plan_id, lasting_id),
    constraint plan_activity_named check (title ~ '[^[:space:]]'),
    constraint plan_activity_starts_on_form check (is_planned_day(starts_on)),
    constraint plan_activity_ends_on_form check (is_planned_day(ends_on)),
    constraint plan_activity_ends_after_it_starts check (latest_day(ends_on) >= earliest_day(starts_on)),
    constraint plan_activity_mentor_days_range check (mentor_days between 0 and 9999 and scale(mentor_days) <= 1),
    constraint plan_activity_mentee_days_range check (mentee_days between 0 and 9999 and scale(mentee_days) <= 1)
);
create index plan_activity_by_plan on plan_activity (platform_id, partnership_id, plan_id);

-- Direct costs and nothing else: there is no category for a fee, a profit, overhead, a royalty or a success bonus.
create table plan_budget_line (
    id uuid constraint plan_budget_line_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    plan_id uuid not null,
    lasting_id uuid not null,
    category text not null,
    title text,
    party_id uuid,
    amount numeric(14, 2) not null,
    currency text not null,
    entered_at timestamptz not null default clock_timestamp(),
    version integer not null default 0,
    constraint plan_budget_line_plan_fk foreign key (platform_id, partnership_id, plan_id)
        references plan (platform_id, partnership_id, id) on delete cascade,
    constraint plan_budget_line_party_fk foreign key (platform_id, partnership_id, party_id)
        references party (platform_id, partnership_id, id) on delete set null (party_id),
    constraint plan_budget_line_lasting unique (platform_id, plan_id, lasting_id),
    constraint plan_budget_line_direct_cost check (category in ('TRAVEL', 'LODGING', 'PER_DIEM', 'INSURANCE', 'VISA', 'MATERIALS',
        'INTERPRETATION', 'VENUE', 'SALARY_AT_COST')),
    constraint plan_budget_line_amount_range check (amount >= 0),
    constraint plan_budget_line_currency_form check (currency ~ '^[A-Z]{3}$')
);
create index plan_budget_line_by_plan on plan_budget_line (platform_id, partnership_id, plan_id);

-- How many working days a mentee says its people have for the plan.
create table plan_availability (
    id uuid constraint plan_availability_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    plan_id uuid not null,
    lasting_id uuid not null,
    party_id uuid not null,
    days numeric not null,
    remark text,
    entered_at timestamptz not null default clock_timestamp(),
    version integer not null default 0,
    constraint plan_availability_plan_fk foreign key (platform_id, partnership_id, plan_id)
        references plan (platform_id, partnership_id, id) on delete cascade,
    constraint plan_availability_party_fk foreign key (platform_id, partnership_id, party_id)
        references party (platform_id, partnership_id, id) on delete cascade,
    constraint plan_availability_lasting unique (platform_id, plan_id, lasting_id),
    constraint plan_availability_once unique (platform_id, plan_id, party_id),
    constraint plan_availability_days_range check (days between 0 and 99999 and scale(days) <= 1)
);
create index plan_availability_by_plan on plan_availability (platform_id, partnership_id, plan_id);

call bridge('diagnosis', '-agreed_hash', '-state_since');
call bridge('diagnosis_finding', '-entered_at');
call bridge('diagnosis_score', '-entered_at');
call bridge('diagnosis_participant', '-entered_at');
call bridge('plan', '-agreed_hash', '-state_since');
call bridge('plan_objective', '-entered_at');
call bridge('plan_learning', '-entered_at');
call bridge('plan_output', '-entered_at');
call bridge('plan_activity', '-entered_at');
call bridge('plan_budget_line', '-entered_at');
call bridge('plan_availability', '-entered_at');

-- What is agreed to: everything that partners wrote, and neither how far it has come nor when it was entered.
create function diagnosis_hash(of_platform text, of_partnership uuid, of_diagnosis uuid) returns text language sql stable as $$
    select encode(sha256(convert_to(jsonb_build_object(
        'diagnosis', (select to_jsonb(d) - array['state', 'state_since', 'current', 'agreed_hash', 'version'] from diagnosis d
                      where d.platform_id = of_platform and d.partnership_id = of_partnership and d.id = of_diagnosis),
        'findings', (select jsonb_agg(to_jsonb(f) - array['entered_at', 'version'] order by f.id) from diagnosis_finding f
                     where f.platform_id = of_platform and f.partnership_id = of_partnership and f.diagnosis_id = of_diagnosis),
        'scores', (select jsonb_agg(to_jsonb(s) - array['entered_at', 'version'] order by s.id) from diagnosis_score s
                   where s.platform_id = of_platform and s.partnership_id = of_partnership and s.diagnosis_id = of_diagnosis),
        'participants', (select jsonb_agg(to_jsonb(p) - array['entered_at', 'version'] order by p.id) from diagnosis_participant p
                         where p.platform_id = of_platform and p.partnership_id = of_partnership and p.diagnosis_id = of_diagnosis)
        )::text, 'UTF8')), 'hex')
$$;
create function plan_hash(of_platform text, of_partnership uuid, of_plan uuid) returns text language sql stable as $$
    select encode(sha256(convert_to(jsonb_build_object(
        'plan', (select to_jsonb(p) - array['state', 'state_since', 'agreed_hash', 'version'] from plan p
                 where p.platform_id = of_platform and p.partnership_id = of_partnership and p.id = of_plan),
        'objectives', (select jsonb_agg(to_jsonb(l) - array['entered_at', 'version'] order by l.id) from plan_objective l
                       where l.platform_id = of_platform and l.partnership_id = of_partnership and l.plan_id = of_plan),
        'learnings', (select jsonb_agg(to_jsonb(l) - array['entered_at', 'version'] order by l.id) from plan_learning l
                      where l.platform_id = of_platform and l.partnership_id = of_partnership and l.plan_id = of_plan),
        'outputs', (select jsonb_agg(to_jsonb(l) - array['entered_at', 'version'] order by l.id) from plan_output l
                    where l.platform_id = of_platform and l.partnership_id = of_partnership and l.plan_id = of_plan),
        'activities', (select jsonb_agg(to_jsonb(l) - array['entered_at', 'version'] order by l.id) from plan_activity l
                       where l.platform_id = of_platform and l.partnership_id = of_partnership and l.plan_id = of_plan),
        'budget', (select jsonb_agg(to_jsonb(l) - array['entered_at', 'version'] order by l.id) from plan_budget_line l
                   where l.platform_id = of_platform and l.partnership_id = of_partnership and l.plan_id = of_plan),
        'availability', (select jsonb_agg(to_jsonb(l) - array['entered_at', 'version'] order by l.id) from plan_availability l
                         where l.platform_id = of_platform and l.partnership_id = of_partnership and l.plan_id = of_plan)
        )::text, 'UTF8')), 'hex')
$$;

-- Whether every mentor and every mentee said yes to this very content.
create function partners_agree(of_platform text, of_partnership uuid, on_subject text, on_id uuid, on_hash text) returns boolean
    language sql stable as $$
    select exists (select from party p where p.platform_id = of_platform and p.partnership_id = of_partnership and p.role in ('MENTOR', 'MENTEE'))
       and not exists (select from party p
                       where p.platform_id = of_platform and p.partnership_id = of_partnership and p.role in ('MENTOR', 'MENTEE')
                         and not exists (select from last_word(of_partnership, on_subject, on_id, on_hash) l
                                         where l.party_id = p.id and l.yes))
$$;

-- What a plan lacks before it can be approved: each objective has a baseline, a target, their dates and a working area; there
-- is something to learn, and each budget line has somebody who pays.
create function plan_lacks(of_platform text, of_partnership uuid, of_plan uuid) returns setof text language sql stable as $$
    select 'no-objective' where not exists (select from plan_objective o
        where o.platform_id = of_platform and o.partnership_id = of_partnership and o.plan_id = of_plan)
    union all
    select 'objective-open' where exists (select from plan_objective o
        where o.platform_id = of_platform and o.partnership_id = of_partnership and o.plan_id = of_plan
          and (o.area is null or o.indicator is null or o.unit is null or o.direction is null or o.baseline is null
               or o.baseline_on is null or o.target is null or o.target_on is null))
    union all
    select 'no-learning' where not exists (select from plan_learning l
        where l.platform_id = of_platform and l.partnership_id = of_partnership and l.plan_id = of_plan)
    union all
    select 'learning-open' where exists (select from plan_learning l
        where l.platform_id = of_platform and l.partnership_id = of_partnership and l.plan_id = of_plan
          and (l.learners is null or l.seen_by is null))
    union all
    select 'budget-open' where exists (select from plan_budget_line b
        where b.platform_id = of_platform and b.partnership_id = of_partnership and b.plan_id = of_plan and b.party_id is null)
$$;

create function diagnosis_walks() returns trigger language plpgsql as $$
declare
    row_of record := coalesce(new, old);
    w partnership;
    passing text[] := array['state', 'state_since', 'current', 'agreed_hash', 'version'];
begin
    select * into w from partnership where platform_id = row_of.platform_id and id = row_of.partnership_id;
    if not found then
        return row_of;
    end if;
    if tg_op <> 'INSERT' and old.state = 'ENDORSED' and w.basis = 'LIVED'
       and (tg_op = 'DELETE' or to_jsonb(new) - passing <> to_jsonb(old) - passing) then
        raise exception 'what has been endorsed stays' using errcode = 'WOP51';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if earliest_day(new.conducted_on) > (now() at time zone 'UTC')::date + 1 then
        raise exception 'a diagnosis is not conducted on a day to come' using errcode = '23514',
            constraint = 'diagnosis_conducted_by_now', table = 'diagnosis';
    end if;
    if tg_op = 'INSERT' or new.state <> old.state then
        new.state_since := clock_timestamp();
        if w.basis = 'RECORDED' then
            if new.state = 'ENDORSED' and new.told_by is null then
                raise exception 'a record says what source tells it' using errcode = 'WOP52';
            end if;
        elsif not w.demonstration then
            if new.state <> 'PLANNED' and (tg_op = 'INSERT' or new.conducted_on is null
                    or (old.state, new.state) not in (('PLANNED', 'CONDUCTED'), ('CONDUCTED', 'ENDORSED')))
               or new.state = 'PLANNED' and tg_op = 'UPDATE' and old.state <> 'CONDUCTED'
               or new.state = 'ENDORSED' and (to_jsonb(new) - passing <> to_jsonb(old) - passing
                    or not partners_agree(new.platform_id, new.partnership_id, 'DIAGNOSIS', new.id,
                                          diagnosis_hash(new.platform_id, new.partnership_id, new.id))) then
                raise exception 'a diagnosis is not % now', new.state using errcode = 'WOP52';
            end if;
        end if;
        if new.state = 'ENDORSED' then
            new.agreed_hash := diagnosis_hash(new.platform_id, new.partnership_id, new.id);
        end if;
    end if;
    return new;
end $$;
create trigger diagnosis_walks before insert or update or delete on diagnosis for each row execute function diagnosis_walks();

create function plan_walks() returns trigger language plpgsql as $$
declare
    row_of record := coalesce(new, old);
    w partnership;
    lacks text;
    passing text[] := array['state', 'state_since', 'agreed_hash', 'version'];
begin
    select * into w from partnership where platform_id = row_of.platform_id and id = row_of.partnership_id;
    if not found then
        return row_of;
    end if;
    if tg_op <> 'INSERT' and old.state <> 'DRAFT' and w.basis = 'LIVED'
       and (tg_op = 'DELETE' or to_jsonb(new) - passing <> to_jsonb(old) - passing) then
        raise exception 'a plan is changed as a draft' using errcode = 'WOP51';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if w.basis = 'LIVED' and (latest_day(new.starts_on) < earliest_day(w.since) or earliest_day(new.ends_on) > latest_day(w.until)) then
        raise exception 'outside the life of the partnership' using errcode = 'WOP55';
    end if;
    if tg_op = 'INSERT' or new.state <> old.state then
        new.state_since := clock_timestamp();
        if w.basis = 'RECORDED' then
            if new.state in ('FOR_APPROVAL', 'APPROVED') and new.told_by is null then
                raise exception 'a record says what source tells it' using errcode = 'WOP52';
            end if;
        elsif not w.demonstration then
            if tg_op = 'INSERT' and new.state <> 'DRAFT' then
                raise exception 'a plan begins as a draft' using errcode = 'WOP52';
            elsif tg_op = 'UPDATE' and (
                    (old.state, new.state) not in (('DRAFT', 'FOR_APPROVAL'), ('FOR_APPROVAL', 'DRAFT'), ('FOR_APPROVAL', 'APPROVED'),
                                                   ('APPROVED', 'REPLACED'))
                    or to_jsonb(new) - passing <> to_jsonb(old) - passing
                    or new.state = 'APPROVED' and not partners_agree(new.platform_id, new.partnership_id, 'PLAN', new.id,
                        plan_hash(new.platform_id, new.partnership_id, new.id))
                    or new.state = 'REPLACED' and not exists (select from plan n
                        where n.platform_id = new.platform_id and n.partnership_id = new.partnership_id and n.state = 'FOR_APPROVAL'
                          and partners_agree(n.platform_id, n.partnership_id, 'PLAN', n.id, plan_hash(n.platform_id, n.partnership_id, n.id)))) then
                raise exception 'a plan is not % now', new.state using errcode = 'WOP52';
            end if;
            select string_agg(l, ' ') into lacks from plan_lacks(new.platform_id, new.partnership_id, new.id) l;
            if new.state = 'FOR_APPROVAL' and lacks is not null then
                raise exception 'the plan is not complete' using errcode = 'WOP54', detail = lacks;
            end if;
        end if;
        if new.state = 'APPROVED' then
            new.agreed_hash := plan_hash(new.platform_id, new.partnership_id, new.id);
        end if;
    end if;
    return new;
end $$;
create trigger plan_walks before insert or update or delete on plan for each row execute function plan_walks();

-- Lines change under the lock of what they belong to, so that nobody agrees to what is being rewritten.
create function diagnosis_is_open() returns trigger language plpgsql as $$
declare
    row_of record := coalesce(new, old);
    d diagnosis;
    w partnership;
begin
    for d in select x.* from diagnosis x where x.platform_id = row_of.platform_id
             and x.partnership_id = row_of.partnership_id and x.id in (new.diagnosis_id, old.diagnosis_id)
             order by x.id for no key update loop
        select * into w from partnership where platform_id = d.platform_id and id = d.partnership_id;
        if found and d.state = 'ENDORSED' and w.basis = 'LIVED' then
            raise exception 'what has been endorsed stays' using errcode = 'WOP51';
        end if;
    end loop;
    return row_of;
end $$;
create trigger diagnosis_is_open before insert or update or delete on diagnosis_finding for each row execute function diagnosis_is_open();
create trigger diagnosis_is_open before insert or update or delete on diagnosis_score for each row execute function diagnosis_is_open();
create trigger diagnosis_is_open before insert or update or delete on diagnosis_participant for each row execute function diagnosis_is_open();

create function plan_is_open() returns trigger language plpgsql as $$
declare
    row_of record := coalesce(new, old);
    p plan;
    w partnership;
    days jsonb := to_jsonb(new);
begin
    for p in select x.* from plan x where x.platform_id = row_of.platform_id
             and x.partnership_id = row_of.partnership_id and x.id in (new.plan_id, old.plan_id)
             order by x.id for no key update loop
        select * into w from partnership where platform_id = p.platform_id and id = p.partnership_id;
        if found and p.state <> 'DRAFT' and w.basis = 'LIVED' then
            raise exception 'a plan is changed as a draft' using errcode = 'WOP51';
        end if;
        if found and w.basis = 'LIVED'
           and (latest_day(coalesce(days ->> 'starts_on', days ->> 'due_on')) < earliest_day(w.since)
                or earliest_day(coalesce(days ->> 'ends_on', days ->> 'due_on')) > latest_day(w.until)) then
            raise exception 'outside the life of the partnership' using errcode = 'WOP55';
        end if;
    end loop;
    return row_of;
end $$;
create trigger plan_is_open before insert or update or delete on plan_objective for each row execute function plan_is_open();
create trigger plan_is_open before insert or update or delete on plan_learning for each row execute function plan_is_open();
create trigger plan_is_open before insert or update or delete on plan_output for each row execute function plan_is_open();
create trigger plan_is_open before insert or update or delete on plan_activity for each row execute function plan_is_open();
create trigger plan_is_open before insert or update or delete on plan_budget_line for each row execute function plan_is_open();
create trigger plan_is_open before insert or update or delete on plan_availability for each row execute function plan_is_open();

-- Partners work in the areas for which one of them has its role.
create function area_is_worked_in() returns trigger language plpgsql as $$
begin
    if new.area is not null and (tg_op = 'INSERT' or new.area is distinct from old.area)
       and exists (select from partnership w where w.platform_id = new.platform_id and w.id = new.partnership_id)
       and not exists (
            select from party_area a where a.platform_id = new.platform_id and a.partnership_id = new.partnership_id and a.area = new.area) then
        raise exception 'no party works in %', new.area using errcode = 'WOP56';
    end if;
    return new;
end $$;
create trigger area_is_worked_in before insert or update on diagnosis_finding for each row execute function area_is_worked_in();
create trigger area_is_worked_in before insert or update on plan_objective for each row execute function area_is_worked_in();

-- A word is given on what the text says now, under its lock; with the last yes it is agreed.
create function assent_meets_the_content() returns trigger language plpgsql as $$
declare
    content text;
    asked boolean;
begin
    if new.subject = 'DIAGNOSIS' then
        select d.state = 'CONDUCTED' and d.current, diagnosis_hash(d.platform_id, d.partnership_id, d.id) into asked, content
        from diagnosis d where d.platform_id = new.platform_id and d.partnership_id = new.partnership_id and d.id = new.subject_id
        for no key update;
    else
        select p.state = 'FOR_APPROVAL', plan_hash(p.platform_id, p.partnership_id, p.id) into asked, content
        from plan p where p.platform_id = new.platform_id and p.partnership_id = new.partnership_id and p.id = new.subject_id
        for no key update;
    end if;
    if asked is not true then
        raise exception 'nobody is asked for a word on it now' using errcode = 'WOP52';
    end if;
    if content <> new.content_hash then
        raise exception 'the text has changed' using errcode = 'WOP53';
    end if;
    return new;
end $$;
create trigger assent_meets_the_content before insert on assent for each row
    when (new.subject in ('DIAGNOSIS', 'PLAN')) execute function assent_meets_the_content();

create function assent_carries() returns trigger language plpgsql as $$
begin
    if new.yes and partners_agree(new.platform_id, new.partnership_id, new.subject, new.subject_id, new.content_hash) then
        if new.subject = 'DIAGNOSIS' then
            update diagnosis set state = 'ENDORSED', version = version + 1
            where platform_id = new.platform_id and partnership_id = new.partnership_id and id = new.subject_id;
        else
            update plan set state = 'REPLACED', version = version + 1
            where platform_id = new.platform_id and partnership_id = new.partnership_id and state = 'APPROVED';
            update plan set state = 'APPROVED', version = version + 1
            where platform_id = new.platform_id and partnership_id = new.partnership_id and id = new.subject_id;
        end if;
    end if;
    return null;
end $$;
create trigger assent_carries after insert on assent for each row
    when (new.subject in ('DIAGNOSIS', 'PLAN')) execute function assent_carries();

create or replace function missing_diagnosis(of_platform text, of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    with d as (select * from diagnosis where platform_id = of_platform and partnership_id = of_partnership and current)
    select 'diagnosis.not-conducted', 'COORDINATOR', of_platform, null::uuid,
           coalesce((select state_since from d), (select w.state_since from partnership w where w.platform_id = of_platform and w.id = of_partnership))
    where towards = 'PLANNED' and not exists (select from d where d.state <> 'PLANNED')
    union all
    select 'diagnosis.not-endorsed', 'PARTY', p.operator_platform_id, p.id, d.state_since
    from d join party p on p.platform_id = d.platform_id and p.partnership_id = d.partnership_id
    where towards = 'PLANNED' and d.state = 'CONDUCTED' and p.role in ('MENTOR', 'MENTEE')
      and not exists (select from last_word(of_partnership, 'DIAGNOSIS', d.id, diagnosis_hash(d.platform_id, d.partnership_id, d.id)) l
                      where l.party_id = p.id and l.yes)
$$;

create or replace function missing_plan(of_platform text, of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    with made as (select * from plan where platform_id = of_platform and partnership_id = of_partnership and state <> 'REPLACED'),
         meant as (select * from made order by state = 'APPROVED' desc limit 1),
         begun as (select coalesce((select m.state_since from meant m),
                        (select w.state_since from partnership w where w.platform_id = of_platform and w.id = of_partnership)) as since)
    select 'plan.not-sent', 'COORDINATOR', of_platform, null::uuid, begun.since from begun
    where towards = 'PLANNED' and not exists (select from made where state in ('APPROVED', 'FOR_APPROVAL'))
    union all
    select 'plan.no-objective', 'COORDINATOR', of_platform, null, begun.since from begun
    where towards = 'PLANNED' and not exists (select from meant m join plan_objective o
        on o.platform_id = m.platform_id and o.partnership_id = m.partnership_id and o.plan_id = m.id
        where o.baseline is not null and o.target is not null)
    union all
    select 'plan.no-learning', 'COORDINATOR', of_platform, null, begun.since from begun
    where towards = 'PLANNED' and not exists (select from meant m join plan_learning l
        on l.platform_id = m.platform_id and l.partnership_id = m.partnership_id and l.plan_id = m.id)
    union all
    select 'plan.not-approved', 'PARTY', p.operator_platform_id, p.id, m.state_since
    from meant m join party p on p.platform_id = m.platform_id and p.partnership_id = m.partnership_id
    where towards = 'PLANNED' and m.state = 'FOR_APPROVAL' and p.role in ('MENTOR', 'MENTEE')
      and not exists (select from last_word(of_partnership, 'PLAN', m.id, plan_hash(m.platform_id, m.partnership_id, m.id)) l
                      where l.party_id = p.id and l.yes)
    union all
    select 'plan.no-activity', 'COORDINATOR', of_platform, null, begun.since from begun
    where towards = 'IMPLEMENTING' and not exists (select from meant m join plan_activity a
        on a.platform_id = m.platform_id and a.partnership_id = m.partnership_id and a.plan_id = m.id
        where m.state = 'APPROVED' and a.starts_on is not null and a.ends_on is not null)
$$;
