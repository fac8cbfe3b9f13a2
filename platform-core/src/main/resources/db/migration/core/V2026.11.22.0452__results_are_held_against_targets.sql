-- What was measured of the objectives of a plan, and the targets that will not be measured. A result belongs to the line of
-- the plan that lasts through its revisions.
create table result_value (
    id uuid constraint result_value_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    side_platform_id text not null,
    plan_id uuid not null,
    lasting_id uuid not null,
    value numeric not null,
    on_day text not null,
    final boolean not null,
    means text,
    told_by text,
    account_id uuid,
    at timestamptz not null,
    constraint result_value_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint result_value_plan_fk foreign key (platform_id, partnership_id, plan_id)
        references plan (platform_id, partnership_id, id) on delete cascade,
    constraint result_value_objective_fk foreign key (platform_id, plan_id, lasting_id)
        references plan_objective (platform_id, plan_id, lasting_id) on delete cascade,
    constraint result_value_side_fk foreign key (side_platform_id) references platform,
    constraint result_value_range check (scale(value) <= 4 and abs(value) < 1e12),
    constraint result_value_day_form check (on_day ~ '^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'),
    constraint result_value_shown check (coalesce(means, told_by) ~ '[^[:space:]]')
);
create index result_value_by_objective on result_value (platform_id, partnership_id, lasting_id, on_day);
create index result_value_by_plan on result_value (platform_id, plan_id, lasting_id);
create index result_value_by_partnership on result_value (partnership_id);
call bridge('result_value');
drop policy partners_change on result_value;
drop policy partners_remove on result_value;
create policy never_change on result_value for update to ${app} using (false);
create policy never_remove on result_value for delete to ${app} using (false);

create table target_waiver (
    id uuid constraint target_waiver_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    side_platform_id text not null,
    plan_id uuid not null,
    lasting_id uuid not null,
    reason text not null,
    account_id uuid,
    at timestamptz not null,
    constraint target_waiver_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint target_waiver_plan_fk foreign key (platform_id, partnership_id, plan_id)
        references plan (platform_id, partnership_id, id) on delete cascade,
    constraint target_waiver_objective_fk foreign key (platform_id, plan_id, lasting_id)
        references plan_objective (platform_id, plan_id, lasting_id) on delete cascade,
    constraint target_waiver_side_fk foreign key (side_platform_id) references platform,
    constraint target_waiver_reasoned check (reason ~ '[^[:space:]]')
);
create index target_waiver_by_objective on target_waiver (platform_id, partnership_id, lasting_id);
create index target_waiver_by_plan on target_waiver (platform_id, plan_id, lasting_id);
create index target_waiver_by_partnership on target_waiver (partnership_id);
call bridge('target_waiver');
create policy coordinators_alone on target_waiver as restrictive for insert to ${app}
    with check (platform_id = (select current_setting('wop.platform', true)));
drop policy partners_change on target_waiver;
drop policy partners_remove on target_waiver;
create policy never_change on target_waiver for update to ${app} using (false);
create policy never_remove on target_waiver for delete to ${app} using (false);

-- Each target has a last value or a reason why there is none. The mentees that work in its area are asked, else whoever
-- coordinates.
create or replace function missing_results(of_platform text, of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    with started as (select state_since from partnership where platform_id = of_platform and id = of_partnership),
         open as (
             select o.area from plan p join plan_objective o
               on o.platform_id = p.platform_id and o.partnership_id = p.partnership_id and o.plan_id = p.id
             where towards = 'CLOSED' and p.platform_id = of_platform and p.partnership_id = of_partnership and p.state = 'APPROVED'
               and not exists (select from result_value r where r.platform_id = o.platform_id and r.partnership_id = o.partnership_id
                               and r.lasting_id = o.lasting_id and r.final)
               and not exists (select from target_waiver w where w.platform_id = o.platform_id and w.partnership_id = o.partnership_id
                               and w.lasting_id = o.lasting_id)),
         asked as (
             select distinct y.id, y.operator_platform_id from open o join party_area a on a.area = o.area
             join party y on y.platform_id = a.platform_id and y.id = a.party_id
             where y.platform_id = of_platform and y.partnership_id = of_partnership and y.role = 'MENTEE')
    select 'results.open', 'PARTY', a.operator_platform_id, a.id, s.state_since from asked a, started s
    union all
    select 'results.open-unassigned', 'COORDINATOR', of_platform, null::uuid, s.state_since from started s
    where exists (select from open o where not exists (
        select from party_area a join party y on y.platform_id = a.platform_id and y.id = a.party_id
        where a.area = o.area and y.platform_id = of_platform and y.partnership_id = of_partnership and y.role = 'MENTEE'))
$$;
