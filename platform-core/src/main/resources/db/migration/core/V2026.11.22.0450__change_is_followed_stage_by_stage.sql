-- How change goes on: its stages by working area, the changes of capacity, and how the partners find their partnership.
-- Logs that are added to: what was said stays, and what is said later stands beside it.

alter table party
    add constraint party_of_side unique (platform_id, partnership_id, id, operator_platform_id);

create table stage_entry (
    id uuid constraint stage_entry_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    side_platform_id text not null,
    area text not null,
    stage smallint not null,
    on_day text not null,
    evidence text,
    reason text,
    told_by text,
    account_id uuid,
    at timestamptz not null,
    constraint stage_entry_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint stage_entry_side_fk foreign key (side_platform_id) references platform,
    constraint stage_entry_known check (stage between 1 and 4),
    constraint stage_entry_area_form check (area ~ '^[A-Z0-9_]{2,60}$'),
    constraint stage_entry_day_form check (on_day ~ '^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'),
    constraint stage_entry_shown check (coalesce(evidence, told_by) ~ '[^[:space:]]')
);
create index stage_entry_by_area on stage_entry (platform_id, partnership_id, area, on_day);
create index stage_entry_by_partnership on stage_entry (partnership_id);
call bridge('stage_entry');
drop policy partners_change on stage_entry;
drop policy partners_remove on stage_entry;
create policy never_change on stage_entry for update to ${app} using (false);
create policy never_remove on stage_entry for delete to ${app} using (false);

-- A stage is one of a working area in which somebody takes part, and is gone back with a reason.
create function stage_is_in_order() returns trigger language plpgsql as $$
declare
    before_it smallint;
begin
    if not exists (select from partnership p where p.platform_id = new.platform_id and p.id = new.partnership_id) then
        return new;
    end if;
    if not exists (select from party_area a where a.partnership_id = new.partnership_id and a.area = new.area) then
        raise exception 'nobody works in that area' using errcode = '23514', constraint = 'stage_entry_in_area', table = 'stage_entry';
    end if;
    select s.stage into before_it from stage_entry s
    where s.platform_id = new.platform_id and s.partnership_id = new.partnership_id and s.area = new.area and s.on_day <= new.on_day
    order by s.on_day desc, s.at desc limit 1;
    if before_it > new.stage and coalesce(new.reason, '') !~ '[^[:space:]]' then
        raise exception 'a stage is gone back with a reason' using errcode = '23514', constraint = 'stage_entry_back_with_reason', table = 'stage_entry';
    end if;
    return new;
end $$;
create trigger stage_is_in_order before insert on stage_entry for each row execute function stage_is_in_order();

create table capacity_change (
    id uuid constraint capacity_change_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    side_platform_id text not null,
    party_id uuid,
    dimension text not null,
    on_day text not null,
    degree smallint not null,
    contribution smallint not null,
    decided_by text not null,
    factors_internal text,
    factors_external text,
    factors_partnership text,
    obstacles_internal text,
    obstacles_external text,
    obstacles_partnership text,
    explanation text,
    means text,
    told_by text,
    content_hash text not null,
    account_id uuid,
    at timestamptz not null,
    constraint capacity_change_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint capacity_change_party_fk foreign key (platform_id, partnership_id, party_id, side_platform_id)
        references party (platform_id, partnership_id, id, operator_platform_id) on delete cascade,
    constraint capacity_change_side_fk foreign key (side_platform_id) references platform,
    constraint capacity_change_dimension_form check (dimension ~ '^[A-Z_]{2,40}$'),
    constraint capacity_change_day_form check (on_day ~ '^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'),
    constraint capacity_change_degree check (degree between -2 and 2),
    constraint capacity_change_contribution check (contribution between 0 and 2),
    constraint capacity_change_decided_by check (decided_by in ('ONE_PARTNER', 'TOGETHER')),
    constraint capacity_change_of_a_party check (decided_by = 'TOGETHER' or coalesce(party_id::text, told_by) is not null),
    constraint capacity_change_hash_form check (content_hash ~ '^[0-9a-f]{64}$')
);
create index capacity_change_by_dimension on capacity_change (platform_id, partnership_id, dimension, on_day);
create index capacity_change_by_partnership on capacity_change (partnership_id);
call bridge('capacity_change');
drop policy partners_change on capacity_change;
drop policy partners_remove on capacity_change;
create policy never_change on capacity_change for update to ${app} using (false);
create policy never_remove on capacity_change for delete to ${app} using (false);

-- What the other side confirms is exactly what was said.
create function capacity_change_is_hashed() returns trigger language plpgsql as $$
begin
    new.content_hash := encode(sha256(convert_to(jsonb_build_array(new.partnership_id, new.party_id, new.dimension, new.on_day,
        new.degree, new.contribution, new.decided_by, new.factors_internal, new.factors_external, new.factors_partnership,
        new.obstacles_internal, new.obstacles_external, new.obstacles_partnership, new.explanation, new.means, new.told_by)::text,
        'UTF8')), 'hex');
    return new;
end $$;
create trigger capacity_change_is_hashed before insert on capacity_change for each row execute function capacity_change_is_hashed();

-- "Decided together" counts once a mentor and a mentee that are two operators stand behind it: by having said it, or by
-- having confirmed it. In a record it counts by its source.
create function decided_together(said capacity_change) returns boolean language sql stable as $$
    with behind as (
        select y.role, y.operator_id from party y
        where y.platform_id = said.platform_id and y.partnership_id = said.partnership_id
          and (y.id = said.party_id
               or exists (select from last_word(said.partnership_id, 'CAPACITY', said.id, said.content_hash) l
                          where l.party_id = y.id and l.yes)))
    select said.decided_by = 'TOGETHER' and (said.told_by is not null
        or exists (select from behind m join behind e on e.operator_id <> m.operator_id
                   where m.role = 'MENTOR' and e.role = 'MENTEE'))
$$;

-- How a party finds the partnership, round by round (a round is a quarter). What one side answered is shown to others
-- once a mentor and a mentee, two operators, have answered all of the round; to those who gave it, always.
create table pulse_answer (
    id uuid constraint pulse_answer_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    side_platform_id text not null,
    party_id uuid not null,
    round text not null,
    dimension text not null,
    score smallint not null,
    remark text,
    told_by text,
    account_id uuid,
    at timestamptz not null,
    constraint pulse_answer_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint pulse_answer_party_fk foreign key (platform_id, partnership_id, party_id, side_platform_id)
        references party (platform_id, partnership_id, id, operator_platform_id) on delete cascade,
    constraint pulse_answer_side_fk foreign key (side_platform_id) references platform,
    constraint pulse_answer_once unique (platform_id, party_id, round, dimension),
    constraint pulse_answer_round_form check (round ~ '^[12][0-9]{3}-Q[1-4]$'),
    constraint pulse_answer_dimension_known check (dimension in ('SET_UP', 'ROLES', 'MEETINGS', 'WORK', 'COMMUNICATION', 'TRUST',
        'ADAPTATION', 'RESOURCES')),
    constraint pulse_answer_score check (score between 1 and 5)
);
create index pulse_answer_by_round on pulse_answer (platform_id, partnership_id, round);
create index pulse_answer_by_partnership on pulse_answer (partnership_id);
call bridge('pulse_answer', 'score', 'remark');

-- Who has answered, but not what; and which rounds are shown.
create view pulse_turnout as
    select a.platform_id, a.partnership_id, a.party_id, y.role, y.operator_id, a.round, count(*) as answered, max(a.at) as at
    from pulse_answer a join party y on y.platform_id = a.platform_id and y.id = a.party_id
    where a.platform_id = (select current_setting('wop.platform', true))
       or a.partnership_id = any (array(select s.partnership_id from partnership_share s
                                        where s.platform_id = (select current_setting('wop.platform', true))))
    group by a.platform_id, a.partnership_id, a.party_id, y.role, y.operator_id, a.round;
create view pulse_shown as
    select distinct m.platform_id, m.partnership_id, m.round
    from pulse_turnout m join pulse_turnout e on e.platform_id = m.platform_id and e.partnership_id = m.partnership_id and e.round = m.round
    where m.role = 'MENTOR' and e.role = 'MENTEE' and m.operator_id <> e.operator_id and m.answered = 8 and e.answered = 8;

grant create on schema public to ${referee};
alter view pulse_turnout owner to ${referee};
alter view pulse_shown owner to ${referee};
revoke create on schema public from ${referee};
grant select on pulse_turnout, pulse_shown to ${app};

create policy shown_or_own on pulse_answer as restrictive for select to ${app}
    using (exists (select from pulse_shown o where o.platform_id = pulse_answer.platform_id
                   and o.partnership_id = pulse_answer.partnership_id and o.round = pulse_answer.round)
        or exists (select from partnership p where p.platform_id = pulse_answer.platform_id
                   and p.id = pulse_answer.partnership_id and p.basis = 'RECORDED')
        or account_id = nullif((select current_setting('wop.account', true)), '')::uuid
        or exists (select from party y join operator_staff f on f.platform_id = y.operator_platform_id and f.operator_id = y.operator_id
                   where y.platform_id = pulse_answer.platform_id and y.id = pulse_answer.party_id
                     and f.account_id = nullif((select current_setting('wop.account', true)), '')::uuid));
-- Nobody changes an answer after having read the other side's.
create policy not_once_shown on pulse_answer as restrictive for update to ${app}
    using (not exists (select from pulse_shown o where o.platform_id = pulse_answer.platform_id
                       and o.partnership_id = pulse_answer.partnership_id and o.round = pulse_answer.round));
alter policy partners_remove on pulse_answer using (false);
