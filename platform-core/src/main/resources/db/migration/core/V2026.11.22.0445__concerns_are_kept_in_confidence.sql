-- Concerns. Whoever takes part may report one, with a name or without; it is read by the integrity officers of the
-- coordinating platform who are not named in it, and by nobody else: not by administrators, not in the audit log, not in an
-- export. These tables are therefore not audited; each case has a history of its own, which is added to and never changed.

-- For how many years after a partnership a contract between its partners has to be declared.
alter table platform
    add column cooling_off_years integer not null default 10,
    add constraint platform_cooling_off_sensible check (cooling_off_years between 0 and 50);

-- A commercial contract between partners, declared in the open; within the years of cooling off it opens a case by itself.
create table commercial_tie (
    id uuid constraint commercial_tie_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    side_platform_id text not null,
    party_id uuid not null,
    other_party_id uuid not null,
    what text not null,
    since date not null,
    until date,
    amount numeric(15, 3),
    currency text,
    declared_by uuid constraint commercial_tie_declared_by_fk references account,
    declared_at timestamptz not null,
    constraint commercial_tie_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint commercial_tie_party_fk foreign key (platform_id, partnership_id, party_id)
        references party (platform_id, partnership_id, id) on delete cascade,
    constraint commercial_tie_other_party_fk foreign key (platform_id, partnership_id, other_party_id)
        references party (platform_id, partnership_id, id) on delete cascade,
    constraint commercial_tie_side_fk foreign key (side_platform_id) references platform,
    constraint commercial_tie_per_platform unique (platform_id, id),
    constraint commercial_tie_between_two check (party_id <> other_party_id),
    constraint commercial_tie_described check (what ~ '[^[:space:]]' and length(what) <= 1000),
    constraint commercial_tie_in_order check (until >= since),
    constraint commercial_tie_amount_with_currency check ((amount is null) = (currency is null)
        and (amount is null or (amount > 0 and currency_decimals(currency) is not null and amount = round(amount, currency_decimals(currency)))))
);
create index commercial_tie_by_partnership on commercial_tie (platform_id, partnership_id);
call bridge('commercial_tie');
drop trigger partnership_goes_on on commercial_tie;
drop policy partners_change on commercial_tie;
drop policy partners_remove on commercial_tie;
create policy never_change on commercial_tie for update to ${app} using (false);
create policy never_remove on commercial_tie for delete to ${app} using (false);

create table integrity_case (
    id uuid constraint integrity_case_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    kind text not null default 'CONCERN',
    tie_id uuid,
    said text,
    state text not null default 'RECEIVED',
    state_since timestamptz not null default now(),
    decision text,
    decision_text text,
    receipt_digest text,
    reported_by uuid constraint integrity_case_reported_by_fk references account,
    reported_at timestamptz not null default now(),
    version integer not null default 1,
    constraint integrity_case_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint integrity_case_tie_fk foreign key (platform_id, tie_id) references commercial_tie (platform_id, id),
    constraint integrity_case_per_platform unique (platform_id, id),
    constraint integrity_case_receipt_once unique (platform_id, receipt_digest),
    constraint integrity_case_kind_known check (kind in ('CONCERN', 'COMMERCIAL_TIE')),
    constraint integrity_case_of_its_kind check ((kind = 'COMMERCIAL_TIE') = (tie_id is not null)
        and (kind = 'CONCERN') = (said is not null and receipt_digest is not null)),
    constraint integrity_case_said check (said ~ '[^[:space:]]' and length(said) <= 5000),
    constraint integrity_case_state_known check (state in ('RECEIVED', 'TRIAGED', 'UNDER_INQUIRY', 'DECIDED', 'APPEALED', 'CLOSED')),
    constraint integrity_case_decision_known check (decision in ('UNFOUNDED', 'ADVICE', 'SUSPENSION', 'TERMINATION')),
    constraint integrity_case_decided check (state not in ('DECIDED', 'APPEALED', 'CLOSED')
        or (decision is not null and coalesce(decision_text, '') ~ '[^[:space:]]'))
);
create index integrity_case_by_partnership on integrity_case (platform_id, partnership_id);
create index integrity_case_by_tie on integrity_case (platform_id, tie_id) where tie_id is not null;

-- Accounts and operators that are named in a case: they, and the staff of the operators, learn nothing of it.
create table integrity_named (
    id uuid constraint integrity_named_pk primary key,
    platform_id text not null,
    case_id uuid not null,
    address text,
    account_id uuid constraint integrity_named_account_fk references account,
    operator_platform_id text,
    operator_id uuid,
    named_at timestamptz not null default now(),
    constraint integrity_named_case_fk foreign key (platform_id, case_id) references integrity_case (platform_id, id) on delete cascade,
    constraint integrity_named_operator_fk foreign key (operator_platform_id, operator_id) references operator (platform_id, id),
    constraint integrity_named_somebody check (num_nonnulls(address, operator_id) = 1 and (operator_id is null) = (operator_platform_id is null)),
    constraint integrity_named_address_form check (address = lower(address) and length(address) <= 254)
);
create index integrity_named_by_case on integrity_named (platform_id, case_id);
create index integrity_named_by_account on integrity_named (account_id);

create table integrity_note (
    id uuid constraint integrity_note_pk primary key,
    platform_id text not null,
    case_id uuid not null,
    at timestamptz not null,
    account_id uuid constraint integrity_note_account_fk references account,
    by_reporter boolean not null,
    to_reporter boolean not null,
    became text,
    body text,
    constraint integrity_note_case_fk foreign key (platform_id, case_id) references integrity_case (platform_id, id) on delete cascade,
    constraint integrity_note_says_something check (became is not null or coalesce(body, '') ~ '[^[:space:]]'),
    constraint integrity_note_length check (length(body) <= 5000)
);
create index integrity_note_by_case on integrity_note (platform_id, case_id, at);

alter table integrity_case enable row level security;
alter table integrity_case force row level security;
alter table integrity_named enable row level security;
alter table integrity_named force row level security;
alter table integrity_note enable row level security;
alter table integrity_note force row level security;

create policy referee_reads on account for select to ${referee} using (true);
grant select (id, email) on account to ${referee};
create policy referee_reads on integrity_case for select to ${referee} using (true);
create policy referee_adds on integrity_case for insert to ${referee} with check (true);
create policy referee_reads on integrity_named for select to ${referee} using (true);
create policy referee_adds on integrity_named for insert to ${referee} with check (true);
create policy referee_adds on integrity_note for insert to ${referee} with check (true);
grant select, insert on integrity_case, integrity_named, integrity_note to ${referee};

-- Whether the account of the transaction is an integrity officer here who is not named in the case.
create function integrity_open_to_me(of_case uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from integrity_case c
        join appointment a on a.platform_id = c.platform_id and a.role = 'INTEGRITY_OFFICER'
             and a.account_id = nullif(current_setting('wop.account', true), '')::uuid
        where c.id = of_case and c.platform_id = current_setting('wop.platform', true)
          and not exists (select from integrity_named n where n.case_id = c.id
                          and (n.account_id = a.account_id
                               or exists (select from operator_staff s where s.platform_id = n.operator_platform_id
                                          and s.operator_id = n.operator_id and s.account_id = a.account_id))))
$$;

create policy officers_read on integrity_case for select to ${app}
    using (platform_id = (select current_setting('wop.platform', true)) and integrity_open_to_me(id));
create policy reporter_reads on integrity_case for select to ${app}
    using (receipt_digest = nullif((select current_setting('wop.credential', true)), ''));
create policy reporters_add on integrity_case for insert to ${app}
    with check (kind = 'CONCERN' and state = 'RECEIVED' and decision is null
        and (platform_id = (select current_setting('wop.platform', true))
            or partnership_id = any (array(select s.partnership_id from partnership_share s
                                           where s.platform_id = (select current_setting('wop.platform', true))))));
create policy officers_change on integrity_case for update to ${app}
    using (platform_id = (select current_setting('wop.platform', true)) and integrity_open_to_me(id))
    with check (platform_id = (select current_setting('wop.platform', true)));
create policy never_remove on integrity_case for delete to ${app} using (false);
grant select, insert, delete, update (state, decision, decision_text, version) on integrity_case to ${app};

create policy officers_read on integrity_named for select to ${app}
    using (platform_id = (select current_setting('wop.platform', true)) and integrity_open_to_me(case_id));
create policy officers_add on integrity_named for insert to ${app}
    with check (platform_id = (select current_setting('wop.platform', true)) and integrity_open_to_me(case_id));
-- The reporter names in the moment of reporting, so that nobody named ever sees the case.
create policy reporter_adds on integrity_named for insert to ${app}
    with check (exists (select from integrity_case c where c.platform_id = integrity_named.platform_id and c.id = integrity_named.case_id
        and c.receipt_digest = nullif((select current_setting('wop.credential', true)), '') and c.reported_at = now()));
create policy never_change on integrity_named for update to ${app} using (false);
create policy never_remove on integrity_named for delete to ${app} using (false);
grant select (id, platform_id, case_id, address, operator_platform_id, operator_id, named_at), insert, delete on integrity_named to ${app};

create policy officers_read on integrity_note for select to ${app}
    using (platform_id = (select current_setting('wop.platform', true)) and integrity_open_to_me(case_id));
create policy reporter_reads on integrity_note for select to ${app}
    using ((by_reporter or to_reporter) and exists (select from integrity_case c where c.platform_id = integrity_note.platform_id
        and c.id = integrity_note.case_id and c.receipt_digest = nullif((select current_setting('wop.credential', true)), '')));
create policy officers_add on integrity_note for insert to ${app}
    with check (not by_reporter and became is null and platform_id = (select current_setting('wop.platform', true))
        and integrity_open_to_me(case_id));
create policy reporter_adds on integrity_note for insert to ${app}
    with check (by_reporter and became is null and exists (select from integrity_case c where c.platform_id = integrity_note.platform_id
        and c.id = integrity_note.case_id and c.receipt_digest = nullif((select current_setting('wop.credential', true)), '')));
create policy never_change on integrity_note for update to ${app} using (false);
create policy never_remove on integrity_note for delete to ${app} using (false);
grant select, insert, delete on integrity_note to ${app};

-- A name stands for an account where there is one; whoever names does not learn whether there is.
create function integrity_named_is_found() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    new.account_id := (select a.id from account a where a.email = new.address);
    new.named_at := clock_timestamp();
    return new;
end $$;
create trigger integrity_named_is_found before insert on integrity_named for each row execute function integrity_named_is_found();

-- Whoever reports without a name leaves none in what is added later either.
create function integrity_note_says_who() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    new.at := clock_timestamp();
    new.account_id := case when new.by_reporter then (select c.reported_by from integrity_case c where c.id = new.case_id)
        else nullif(current_setting('wop.account', true), '')::uuid end;
    return new;
end $$;
create trigger integrity_note_says_who before insert on integrity_note for each row execute function integrity_note_says_who();

create function integrity_case_goes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    p partnership;
    next text;
begin
    if tg_op = 'INSERT' then
        new.reported_at := now();
        new.state_since := now();
        if new.reported_by is not null then
            new.reported_by := nullif(current_setting('wop.account', true), '')::uuid;
        end if;
        return new;
    end if;
    if new.state = old.state or (old.state, new.state) not in (('RECEIVED', 'TRIAGED'), ('TRIAGED', 'UNDER_INQUIRY'), ('TRIAGED', 'DECIDED'),
            ('UNDER_INQUIRY', 'DECIDED'), ('DECIDED', 'APPEALED'), ('APPEALED', 'DECIDED'), ('DECIDED', 'CLOSED'))
       or (old.state = 'TRIAGED' and new.decision in ('SUSPENSION', 'TERMINATION')) then
        raise exception '% does not follow %', new.state, old.state using errcode = 'WOP71', detail = old.state;
    end if;
    if new.state <> 'DECIDED' then
        new.decision := old.decision;
        new.decision_text := old.decision_text;
    end if;
    new.state_since := clock_timestamp();
    insert into integrity_note (id, platform_id, case_id, at, by_reporter, to_reporter, became, body)
    values (gen_random_uuid(), new.platform_id, new.id, now(), false, true, new.state,
            case when new.state = 'DECIDED' then new.decision || ': ' || new.decision_text end);
    if new.state = 'DECIDED' and new.decision in ('SUSPENSION', 'TERMINATION') then
        select * into p from partnership where platform_id = new.platform_id and id = new.partnership_id;
        next := case when new.decision = 'SUSPENSION' then 'SUSPENDED'
                     when partnership_may_become(p.state, 'WITHDRAWN') then 'WITHDRAWN' else 'TERMINATED' end;
        if p.basis = 'LIVED' and partnership_may_become(p.state, next) then
            insert into partnership_step (id, platform_id, partnership_id, side_platform_id, was, became, cause, at)
            values (gen_random_uuid(), p.platform_id, p.id, p.platform_id, p.state, next, 'INTEGRITY', now());
        end if;
    end if;
    return new;
end $$;
create trigger integrity_case_goes before insert or update on integrity_case for each row execute function integrity_case_goes();

create function commercial_tie_is_declared() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    new.declared_by := coalesce(nullif(current_setting('wop.account', true), '')::uuid, new.declared_by);
    new.declared_at := clock_timestamp();
    return new;
end $$;
create trigger commercial_tie_is_declared before insert on commercial_tie for each row execute function commercial_tie_is_declared();

create function commercial_tie_opens_a_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    opened uuid := gen_random_uuid();
begin
    insert into integrity_case (id, platform_id, partnership_id, kind, tie_id)
    select opened, new.platform_id, new.partnership_id, 'COMMERCIAL_TIE', new.id
    from partnership p join platform t on t.id = p.platform_id
    where p.platform_id = new.platform_id and p.id = new.partnership_id
      and new.since <= coalesce(first_day_of(p.until) + interval '1 year',
              case when p.state in ('CLOSED', 'SCALED', 'FOLLOWED_UP', 'WITHDRAWN', 'TERMINATED') and p.basis = 'LIVED' then p.state_since::date end,
              date 'infinity') + make_interval(years => t.cooling_off_years);
    if found then
        insert into integrity_named (id, platform_id, case_id, operator_platform_id, operator_id)
        select gen_random_uuid(), new.platform_id, opened, y.operator_platform_id, y.operator_id
        from party y where y.platform_id = new.platform_id and y.id in (new.party_id, new.other_party_id);
    end if;
    return null;
end $$;
create trigger commercial_tie_opens_a_case after insert on commercial_tie for each row execute function commercial_tie_opens_a_case();

grant create on schema public to ${referee};
do $$
declare
    owned regprocedure;
begin
    for owned in select p.oid::regprocedure from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.proowner = current_user::regrole
          and p.proname in ('integrity_open_to_me', 'integrity_named_is_found', 'integrity_note_says_who', 'integrity_case_goes',
                            'commercial_tie_is_declared', 'commercial_tie_opens_a_case') loop
        execute format('alter function %s owner to ${referee}', owned);
        execute format('revoke execute on function %s from public', owned);
    end loop;
end $$;
revoke create on schema public from ${referee};
grant execute on function integrity_open_to_me(uuid) to ${app};
