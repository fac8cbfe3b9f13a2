-- Progress reports: due on a schedule, written by either side, submitted with a picture of the partnership that is frozen in
-- that moment, and accepted or returned by the coordinator, by somebody other than who submitted.

create table report_schedule (
    id uuid constraint report_schedule_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    every_months integer not null,
    first_due date not null,
    constraint report_schedule_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint report_schedule_once unique (platform_id, partnership_id),
    constraint report_schedule_every check (every_months in (3, 6, 12)),
    constraint report_schedule_sensible check (first_due between '2000-01-01' and '2149-12-31')
);
call bridge('report_schedule');
drop policy partners_add on report_schedule;
drop policy partners_change on report_schedule;
drop policy partners_remove on report_schedule;
create policy coordinator_adds on report_schedule for insert to ${app} with check (platform_id = (select current_setting('wop.platform', true)));
create policy coordinator_changes on report_schedule for update to ${app} using (platform_id = (select current_setting('wop.platform', true)));
create policy coordinator_removes on report_schedule for delete to ${app} using (platform_id = (select current_setting('wop.platform', true)));

create table progress_report (
    id uuid constraint progress_report_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    period_from date not null,
    period_to date not null,
    due date not null,
    state text not null,
    status text,
    progress text,
    challenges text,
    next_steps text,
    snapshot jsonb,
    submitted_by uuid constraint progress_report_submitted_by_fk references account,
    submitted_side text constraint progress_report_side_fk references platform,
    submitted_at timestamptz,
    decided_by uuid constraint progress_report_decided_by_fk references account,
    decided_at timestamptz,
    returned_because text,
    told_by text,
    told_before text not null default '',
    told_late text not null default '',
    version integer not null default 1,
    constraint progress_report_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint progress_report_per_partnership unique (platform_id, partnership_id, id),
    constraint progress_report_due_once unique (platform_id, partnership_id, due),
    constraint progress_report_period check (period_to >= period_from and period_to - period_from <= 1100 and due >= period_from
        and period_from >= '1950-01-01' and due <= '2149-12-31'),
    constraint progress_report_state_known check (state in ('DUE', 'DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
    constraint progress_report_status_known check (status in ('ON_TRACK', 'AT_RISK', 'BLOCKED')),
    constraint progress_report_texts_bounded check (length(progress) <= 10000 and length(challenges) <= 10000
        and length(next_steps) <= 10000 and length(returned_because) <= 2000 and length(told_by) <= 500),
    constraint progress_report_says_something check (state not in ('SUBMITTED', 'ACCEPTED')
        or (coalesce(progress, '') ~ '[^[:space:]]' and (status is not null or told_by is not null))),
    constraint progress_report_returned_for_a_reason check (state <> 'RETURNED' or coalesce(returned_because, '') ~ '[^[:space:]]')
);
create index progress_report_open on progress_report (platform_id, due) where state in ('DUE', 'DRAFT', 'RETURNED');
create index progress_report_by_partnership on progress_report (partnership_id, due);
call bridge('progress_report', '-told_before', '-told_late');
revoke update on progress_report from ${app};
grant update (status, progress, challenges, next_steps, state, returned_because, told_by, told_before, told_late, version)
    on progress_report to ${app};
drop policy partners_remove on progress_report;
create policy partners_remove on progress_report for delete to ${app}
    using (state = 'DUE' and platform_id = (select current_setting('wop.platform', true)));

-- What a report shows of the partnership on the day it is submitted. Each part is told by a function of its own, which the
-- migration of its subject replaces once there is something to tell; a part that tells nothing adds nothing.
create function snapshot_missions(of_platform text, of_partnership uuid, from_day date, to_day date) returns jsonb
    language sql stable security definer set search_path = public, pg_temp as $$
    select jsonb_build_object(
        'missions', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'title', m.title, 'place', m.place,
                'starts', m.starts, 'ends', m.ends, 'state', m.state) order by m.starts, m.title)
            from mission m where m.platform_id = of_platform and m.partnership_id = of_partnership
              and m.state in ('DONE', 'REPORTED') and latest_day(m.ends) >= from_day and earliest_day(m.starts) <= to_day), '[]'::jsonb),
        'missionsUntilNow', (select count(*) from mission m where m.platform_id = of_platform and m.partnership_id = of_partnership
              and m.state in ('DONE', 'REPORTED')),
        'personDays', coalesce((select jsonb_agg(jsonb_build_object('party', t.party_id, 'name', t.legal_name, 'role', t.role,
                'women', t.women, 'men', t.men, 'others', t.others, 'personDays', t.person_days) order by t.role, t.legal_name)
            from (select g.party_id, o.legal_name, y.role, sum(g.women) as women, sum(g.men) as men, sum(g.others) as others,
                         sum(g.person_days) as person_days
                  from mission_participants g
                  join mission m on m.platform_id = g.platform_id and m.id = g.mission_id and m.state in ('DONE', 'REPORTED')
                  join party y on y.platform_id = g.platform_id and y.id = g.party_id
                  join operator o on o.platform_id = y.operator_platform_id and o.id = y.operator_id
                  where g.platform_id = of_platform and g.partnership_id = of_partnership
                  group by g.party_id, o.legal_name, y.role) t), '[]'::jsonb))
$$;
create function snapshot_plan(of_platform text, of_partnership uuid, from_day date, to_day date) returns jsonb
    language sql stable security definer set search_path = public, pg_temp as $$ select '{}'::jsonb $$;
create function snapshot_results(of_platform text, of_partnership uuid, from_day date, to_day date) returns jsonb
    language sql stable security definer set search_path = public, pg_temp as $$ select '{}'::jsonb $$;
create function snapshot_contributions(of_platform text, of_partnership uuid, from_day date, to_day date) returns jsonb
    language sql stable security definer set search_path = public, pg_temp as $$ select '{}'::jsonb $$;
create function report_snapshot(of_platform text, of_partnership uuid, from_day date, to_day date) returns jsonb
    language sql stable security definer set search_path = public, pg_temp as $$
    select jsonb_build_object('takenAt', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
            'state', p.state, 'stateSince', to_char(p.state_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
        || snapshot_missions(p.platform_id, p.id, from_day, to_day)
        || snapshot_plan(p.platform_id, p.id, from_day, to_day)
        || snapshot_results(p.platform_id, p.id, from_day, to_day)
        || snapshot_contributions(p.platform_id, p.id, from_day, to_day)
    from partnership p where p.platform_id = of_platform and p.id = of_partnership
$$;

-- Who and when are the database's to say, and so is the picture.
create function report_goes_on() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    here text := current_setting('wop.platform', true);
    who uuid := nullif(current_setting('wop.account', true), '')::uuid;
    p partnership;
begin
    select * into p from partnership where platform_id = new.platform_id and id = new.partnership_id;
    if not found then
        return new;
    end if;
    if tg_op = 'INSERT' then
        new.snapshot := null;
        new.submitted_by := null;
        new.submitted_side := null;
        new.submitted_at := null;
        new.decided_by := null;
        new.decided_at := null;
        if p.basis = 'RECORDED' then
            if coalesce(new.told_by, '') !~ '[^[:space:]]' or new.state <> 'ACCEPTED' then
                raise exception 'a record goes on by what a source tells' using errcode = 'WOP87';
            end if;
        elsif new.state <> 'DUE' then
            raise exception 'a report begins as due' using errcode = 'WOP81';
        elsif new.platform_id <> here then
            raise exception 'the coordinator says when reports are due' using errcode = 'WOP23';
        end if;
        return new;
    end if;
    if (new.told_before, new.told_late) is distinct from (old.told_before, old.told_late)
       and (new.state, new.status, new.progress, new.challenges, new.next_steps, new.version)
           is not distinct from (old.state, old.status, old.progress, old.challenges, old.next_steps, old.version) then
        return new;
    end if;
    if new.version <> old.version + 1 then
        raise exception 'somebody changed this report meanwhile' using errcode = 'WOP82';
    end if;
    if p.basis = 'RECORDED' then
        return new;
    end if;
    if old.state = 'ACCEPTED' then
        raise exception 'an accepted report stays as it is' using errcode = 'WOP89';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (('DUE', 'DRAFT'), ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'ACCEPTED'),
            ('SUBMITTED', 'RETURNED'), ('RETURNED', 'DRAFT')) then
        raise exception '% does not follow %', new.state, old.state using errcode = 'WOP81';
    end if;
    if (old.state = 'SUBMITTED' or new.state in ('SUBMITTED', 'ACCEPTED', 'RETURNED') and old.state <> 'DRAFT')
       and (new.status, new.progress, new.challenges, new.next_steps)
           is distinct from (old.status, old.progress, old.challenges, old.next_steps) then
        raise exception 'what was submitted stays as it is' using errcode = 'WOP89';
    end if;
    if old.state = 'DRAFT' and new.state = 'SUBMITTED' then
        new.snapshot := report_snapshot(new.platform_id, new.partnership_id, new.period_from, new.period_to);
        new.submitted_by := who;
        new.submitted_side := here;
        new.submitted_at := clock_timestamp();
        new.decided_by := null;
        new.decided_at := null;
        new.returned_because := null;
    elsif old.state = 'SUBMITTED' and new.state in ('ACCEPTED', 'RETURNED') then
        if here <> new.platform_id then
            raise exception 'the coordinator accepts' using errcode = 'WOP23';
        end if;
        if who is null or who = old.submitted_by then
            raise exception 'whoever submitted does not accept' using errcode = 'WOP8A';
        end if;
        new.decided_by := who;
        new.decided_at := clock_timestamp();
    end if;
    return new;
end $$;
create trigger report_goes_on before insert or update on progress_report for each row execute function report_goes_on();

grant create on schema public to ${referee};
do $$
declare
    owned regprocedure;
begin
    for owned in select p.oid::regprocedure from pg_proc p
        where p.pronamespace = 'public'::regnamespace
          and p.proname in ('snapshot_missions', 'snapshot_plan', 'snapshot_results', 'snapshot_contributions', 'report_snapshot', 'report_goes_on') loop
        execute format('alter function %s owner to ${referee}', owned);
        execute format('revoke execute on function %s from public', owned);
    end loop;
end $$;
revoke create on schema public from ${referee};
