-- Missions: what partners do together on the spot or from afar. Nobody is named: who took part is told by numbers.

-- A day that is in the calendar, however early or late.
create function is_real_day(d text) returns boolean language sql immutable strict parallel safe as $$
    select length(d) < 10 or to_char(earliest_day(d), 'YYYY-MM-DD') = d
$$;

create table mission (
    id uuid constraint mission_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    kind text not null,
    title text not null,
    place text,
    starts text,
    ends text,
    days numeric(4, 1),
    areas text,
    host_party_id uuid,
    host_told text,
    state text not null,
    cancelled_because text,
    trip_report text,
    told_by text,
    entered_by uuid constraint mission_account_fk references account,
    entered_at timestamptz not null,
    version integer not null default 1,
    constraint mission_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint mission_host_fk foreign key (platform_id, partnership_id, host_party_id) references party (platform_id, partnership_id, id),
    constraint mission_per_partnership unique (platform_id, partnership_id, id),
    constraint mission_kind_known check (kind in ('SITE_VISIT', 'STUDY_TOUR', 'ON_THE_JOB_TRAINING', 'WORKSHOP', 'TECHNICAL_CONSULTATION',
        'JOINT_PLANNING', 'PEER_REVIEW', 'TECHNOLOGY_DEMONSTRATION', 'REMOTE_SESSION')),
    constraint mission_state_known check (state in ('PLANNED', 'CONFIRMED', 'DONE', 'REPORTED', 'CANCELLED')),
    constraint mission_named check (title ~ '[^[:space:]]' and length(title) <= 200),
    constraint mission_place_bounded check (length(place) <= 200),
    constraint mission_areas_form check (areas ~ '^[A-Za-z0-9_-]{2,60}(,[A-Za-z0-9_-]{2,60}){0,20}$'),
    constraint mission_dates_form check (starts ~ '^(19[5-9]|20[0-9]|21[0-4])[0-9](-[0-9]{2}(-[0-9]{2})?)?$'
        and ends ~ '^(19[5-9]|20[0-9]|21[0-4])[0-9](-[0-9]{2}(-[0-9]{2})?)?$'),
    constraint mission_dates_exist check (is_real_day(starts) and is_real_day(ends)),
    constraint mission_ends_after_it_starts check (latest_day(ends) >= earliest_day(starts)),
    constraint mission_days_sensible check (days > 0 and days <= 366 and days * 2 = trunc(days * 2)),
    constraint mission_days_within_its_dates check (days <= latest_day(ends) - earliest_day(starts) + 1),
    constraint mission_has_dates_once_confirmed check (state in ('PLANNED', 'CANCELLED') or told_by is not null
        or (starts is not null and ends is not null)),
    constraint mission_cancelled_for_a_reason check ((state = 'CANCELLED') = (cancelled_because is not null)
        and cancelled_because ~ '[^[:space:]]' and length(cancelled_because) <= 500),
    constraint mission_reported_by_a_report check (state <> 'REPORTED' or coalesce(trip_report, '') ~ '[^[:space:]]'),
    constraint mission_report_bounded check (length(trip_report) <= 20000),
    constraint mission_told_bounded check (length(told_by) <= 500 and length(host_told) <= 200)
);
create index mission_by_partnership on mission (partnership_id, starts);
call bridge('mission');

-- A mission lies in the life of its partnership, has taken place only once its days are over, and goes from state to state.
create function mission_keeps_time() returns trigger language plpgsql as $$
declare
    p partnership;
    today_somewhere date := (now() at time zone 'Pacific/Kiritimati')::date;
begin
    select * into p from partnership where platform_id = new.platform_id and id = new.partnership_id;
    if not found then
        return new;
    end if;
    if tg_op = 'INSERT' then
        new.entered_at := clock_timestamp();
        if new.state <> 'PLANNED' and p.basis = 'LIVED' and not p.demonstration then
            raise exception 'a mission begins as planned' using errcode = 'WOP81';
        end if;
    elsif new.state <> old.state and (old.state, new.state) not in (('PLANNED', 'CONFIRMED'), ('CONFIRMED', 'DONE'),
            ('DONE', 'REPORTED'), ('PLANNED', 'CANCELLED'), ('CONFIRMED', 'CANCELLED')) then
        raise exception '% does not follow %', new.state, old.state using errcode = 'WOP81';
    elsif new.version <> old.version + 1 then
        raise exception 'somebody changed this mission meanwhile' using errcode = 'WOP82';
    end if;
    if latest_day(new.ends) < earliest_day(p.since) then
        raise exception 'the partnership began %', p.since using errcode = 'WOP83';
    end if;
    if earliest_day(new.starts) > latest_day(p.until) and new.state in ('DONE', 'REPORTED') then
        raise exception 'the partnership ended %', p.until using errcode = 'WOP84';
    end if;
    if new.state in ('DONE', 'REPORTED') and earliest_day(new.ends) > today_somewhere then
        raise exception 'nothing has taken place tomorrow' using errcode = 'WOP85';
    end if;
    if earliest_day(new.starts) > today_somewhere + 3660 then
        raise exception 'nobody plans for more than ten years' using errcode = 'WOP86';
    end if;
    if tg_op = 'UPDATE' and exists (select from mission_participants g where g.platform_id = new.platform_id
            and g.partnership_id = new.partnership_id and g.mission_id = new.id
            and g.days > coalesce(new.days, latest_day(new.ends) - earliest_day(new.starts) + 1, 366)) then
        raise exception 'somebody stayed longer' using errcode = 'WOP88';
    end if;
    if p.basis = 'LIVED' and new.told_by is not null then
        raise exception 'only a record is told' using errcode = '23514', constraint = 'mission_told_in_records', table = 'mission';
    end if;
    if p.basis = 'RECORDED' and coalesce(new.told_by, '') !~ '[^[:space:]]' then
        raise exception 'a record goes on by what a source tells' using errcode = 'WOP87';
    end if;
    return new;
end $$;
create trigger mission_keeps_time before insert or update on mission for each row execute function mission_keeps_time();

-- Who took part, by party and level: women, men, and others or unsaid. Person-days are people times days, exactly.
create table mission_participants (
    id uuid constraint mission_participants_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    mission_id uuid not null,
    party_id uuid not null,
    level text not null,
    women integer not null,
    men integer not null,
    others integer not null,
    days numeric(4, 1) not null,
    person_days numeric(8, 1) not null generated always as ((women + men + others) * days) stored,
    constraint mission_participants_mission_fk foreign key (platform_id, partnership_id, mission_id)
        references mission (platform_id, partnership_id, id) on delete cascade,
    constraint mission_participants_party_fk foreign key (platform_id, partnership_id, party_id) references party (platform_id, partnership_id, id),
    constraint mission_participants_once unique (platform_id, mission_id, party_id, level),
    constraint mission_participants_level_known check (level in ('MANAGEMENT', 'PROFESSIONAL', 'TECHNICIAN', 'OPERATOR_STAFF', 'BOARD', 'OTHER')),
    constraint mission_participants_numbers check (women between 0 and 500 and men between 0 and 500 and others between 0 and 500
        and women + men + others > 0),
    constraint mission_participants_days check (days > 0 and days <= 366 and days * 2 = trunc(days * 2))
);
create index mission_participants_by_party on mission_participants (platform_id, party_id);
create index mission_participants_by_mission on mission_participants (partnership_id, mission_id);
call bridge('mission_participants');

-- Nobody stays longer than the mission lasts.
create function participants_stay_within() returns trigger language plpgsql as $$
declare
    m mission;
begin
    select * into m from mission where platform_id = new.platform_id and partnership_id = new.partnership_id and id = new.mission_id;
    if found and new.days > coalesce(m.days, latest_day(m.ends) - earliest_day(m.starts) + 1, 366) then
        raise exception 'the mission is shorter' using errcode = 'WOP88';
    end if;
    return new;
end $$;
create trigger participants_stay_within before insert or update on mission_participants
    for each row execute function participants_stay_within();

create table mission_follow_up (
    id uuid constraint mission_follow_up_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    mission_id uuid not null,
    what text not null,
    party_id uuid,
    until date,
    done_on date,
    constraint mission_follow_up_mission_fk foreign key (platform_id, partnership_id, mission_id)
        references mission (platform_id, partnership_id, id) on delete cascade,
    constraint mission_follow_up_party_fk foreign key (platform_id, partnership_id, party_id) references party (platform_id, partnership_id, id),
    constraint mission_follow_up_said check (what ~ '[^[:space:]]' and length(what) <= 500),
    constraint mission_follow_up_sensible check (until between '1950-01-01' and '2149-12-31' and done_on between '1950-01-01' and '2149-12-31')
);
create index mission_follow_up_by_mission on mission_follow_up (partnership_id, mission_id);
create index mission_follow_up_by_platform on mission_follow_up (platform_id, mission_id);
call bridge('mission_follow_up');

create function follow_up_is_done_by_now() returns trigger language plpgsql as $$
begin
    if new.done_on > (now() at time zone 'Pacific/Kiritimati')::date then
        raise exception 'nothing has been done tomorrow' using errcode = 'WOP85';
    end if;
    return new;
end $$;
create trigger follow_up_is_done_by_now before insert or update on mission_follow_up for each row execute function follow_up_is_done_by_now();
