-- A partnership is a process that platforms share across the walls. Its record lies with the platform that
-- coordinates it; the platforms of its parties read it, and write in it once they have consented.
--   referee  a role nobody signs in as: it owns the gates and takes a partnership from one state to the next

alter table partnership
    add column kind text not null default 'BILATERAL',
    add column basis text not null default 'LIVED',
    add column told_by text,
    add column told_at text,
    add column programme text,
    add column objective text,
    add column predecessor_platform_id text,
    add column predecessor_id uuid,
    add column state_since timestamptz not null default now(),
    add column brought_by uuid constraint partnership_brought_by_fk references account,
    add constraint partnership_kind_known check (kind in ('BILATERAL', 'GROUP', 'NATIONAL_POOL')),
    add constraint partnership_basis_known check (basis in ('LIVED', 'RECORDED')),
    add constraint partnership_named check (title ~ '[^[:space:]]' and length(title) <= 200),
    add constraint partnership_told_at_form check (told_at ~ '^https?://' and length(told_at) <= 500),
    add constraint partnership_predecessor_whole check ((predecessor_platform_id is null) = (predecessor_id is null)),
    add constraint partnership_no_loop check (predecessor_id <> id),
    add constraint partnership_predecessor_fk foreign key (predecessor_platform_id, predecessor_id) references partnership (platform_id, id);
create index partnership_by_state on partnership (platform_id, state, state_since);
create index partnership_by_predecessor on partnership (predecessor_platform_id, predecessor_id) where predecessor_id is not null;

-- What the founding documents tell of is a record of what others lived through.
alter table partnership disable trigger user, no force row level security;
update partnership set basis = 'RECORDED' where source_id is not null and not demonstration;
alter table partnership enable trigger user, force row level security;
alter table partnership
    add constraint partnership_record_has_its_source check (basis = 'LIVED' or coalesce(source_id, told_by) is not null),
    add constraint partnership_unknown_only_in_records check (state <> 'UNKNOWN' or basis = 'RECORDED');

-- A state is changed by a step and by nothing else.
revoke update on partnership from ${app};
grant update (code, title, since, until, published, kind, told_by, told_at, programme, objective,
    predecessor_platform_id, predecessor_id, version) on partnership to ${app};

-- The consent of a party's platform: asked when its first operator is named, given and withdrawn by itself alone.
alter table partnership_share
    add column consent text not null default 'ASKED',
    add column consent_by uuid constraint partnership_share_consent_by_fk references account,
    add column consent_at timestamptz,
    add column consent_reason text,
    add column asked_at timestamptz not null default now(),
    add constraint partnership_share_consent_known check (consent in ('ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN')),
    add constraint partnership_share_no_with_reason check (consent not in ('REFUSED', 'WITHDRAWN') or consent_reason ~ '[^[:space:]]');
drop policy never_change on partnership_share;
create policy own_consent on partnership_share for update to ${app}
    using (platform_id = (select current_setting('wop.platform', true)))
    with check (platform_id = (select current_setting('wop.platform', true)));
revoke update on partnership_share from ${app};
grant update (consent, consent_by, consent_at, consent_reason) on partnership_share to ${app};

-- What the partners write together: one record, kept with the coordinator, read by all platforms of its parties and
-- written by those that have consented, as long as the partnership goes on.
create procedure bridge(joint regclass, variadic hidden text[] default '{}') language plpgsql as $$
declare
    here text := '(select current_setting(''wop.platform'', true))';
    reads text := format('platform_id = %1$s or partnership_id = any (array(select s.partnership_id from partnership_share s
        where s.platform_id = %1$s))', here);
    writes text := format('platform_id = %1$s or partnership_id = any (array(select s.partnership_id from partnership_share s
        where s.platform_id = %1$s and s.consent = ''GIVEN''))', here);
    sided boolean := exists (select from pg_attribute where attrelid = joint and attname = 'side_platform_id');
    changes text := (select string_agg(quote_ident(attname), ', ') from pg_attribute
        where attrelid = joint and attnum > 0 and not attisdropped and attgenerated = ''
          and attname not in ('id', 'platform_id', 'partnership_id', 'side_platform_id'));
begin
    if sided then
        writes := format('side_platform_id = %s and (%s)', here, writes);
    end if;
    execute format('alter table %s enable row level security', joint);
    execute format('alter table %s force row level security', joint);
    execute format('create policy partners_read on %s for select to ${app} using (%s)', joint, reads);
    execute format('create policy partners_add on %s for insert to ${app} with check (%s)', joint, writes);
    execute format('create policy partners_change on %s for update to ${app} using (%s) with check (%s)', joint, writes, writes);
    execute format('create policy partners_remove on %s for delete to ${app} using (%s)', joint, writes);
    execute format('grant select, insert, delete, update (%s) on %s to ${app}', changes, joint);
    execute format('create policy referee_reads on %s for select to ${referee} using (true)', joint);
    execute format('grant select on %s to ${referee}', joint);
    execute format('create trigger partnership_goes_on before insert or update or delete on %s
        for each row execute function partnership_goes_on()', joint);
    call audit_changes_of(joint, variadic hidden);
end $$;

create function partnership_goes_on() returns trigger language plpgsql as $$
declare
    row_of record := coalesce(new, old);
    over text;
begin
    select state into over from partnership
    where platform_id = row_of.platform_id and id = row_of.partnership_id and basis = 'LIVED' and not demonstration
      and state in ('CLOSED', 'SCALED', 'FOLLOWED_UP', 'WITHDRAWN', 'TERMINATED');
    if over is not null then
        raise exception 'the partnership is over: %', over using errcode = 'WOP20';
    end if;
    return row_of;
end $$;

alter table party
    add column joined_at timestamptz not null default now(),
    add constraint party_per_platform unique (platform_id, id),
    add constraint party_per_partnership unique (platform_id, partnership_id, id);

-- Mentor and mentee are roles in a working area: one operator may teach in one and learn in another.
create table party_area (
    id uuid constraint party_area_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    party_id uuid not null,
    operator_id uuid not null,
    area text not null,
    constraint party_area_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint party_area_party_fk foreign key (platform_id, partnership_id, party_id) references party (platform_id, partnership_id, id) on delete cascade,
    constraint party_area_one_role unique (platform_id, partnership_id, operator_id, area),
    constraint party_area_form check (area ~ '^[A-Z0-9_]{2,60}$')
);
create index party_area_by_partnership on party_area (partnership_id);
create index party_area_by_party on party_area (platform_id, party_id);
call bridge('party_area');
drop policy partners_add on party_area;
drop policy partners_change on party_area;
drop policy partners_remove on party_area;
create policy coordinator_adds on party_area for insert to ${app} with check (platform_id = (select current_setting('wop.platform', true)));
create policy coordinator_changes on party_area for update to ${app} using (platform_id = (select current_setting('wop.platform', true)));
create policy coordinator_removes on party_area for delete to ${app} using (platform_id = (select current_setting('wop.platform', true)));

-- A party's word on a text: its yes or no to the match, its signature, its approval. Said once, kept for ever; a later
-- word on the same text takes the place of an earlier one.
create table assent (
    id uuid constraint assent_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    side_platform_id text not null,
    party_id uuid not null,
    subject text not null,
    subject_id uuid not null,
    content_hash text not null,
    yes boolean not null,
    reason text,
    way text not null,
    signatory_name text,
    signatory_position text,
    signed_on date not null,
    account_id uuid not null constraint assent_account_fk references account,
    at timestamptz not null,
    constraint assent_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint assent_party_fk foreign key (platform_id, partnership_id, party_id) references party (platform_id, partnership_id, id) on delete cascade,
    constraint assent_side_fk foreign key (side_platform_id) references platform,
    constraint assent_subject_known check (subject in ('MATCH', 'LETTER_OF_INTENT', 'AGREEMENT', 'DIAGNOSIS', 'PLAN', 'CAPACITY', 'TERMINATION')),
    constraint assent_hash_form check (content_hash ~ '^[0-9a-f]{64}$'),
    constraint assent_way_known check (way in ('ONLINE', 'PAPER')),
    constraint assent_no_with_reason check (yes or reason ~ '[^[:space:]]'),
    constraint assent_signed check (way = 'ONLINE' and subject not in ('LETTER_OF_INTENT', 'AGREEMENT')
        or (signatory_name ~ '[^[:space:]]' and signatory_position ~ '[^[:space:]]'))
);
create index assent_by_subject on assent (partnership_id, subject, subject_id, party_id, at desc);
create index assent_by_party on assent (platform_id, party_id);
call bridge('assent', 'signatory_name', 'signatory_position', 'reason');
drop policy partners_change on assent;
drop policy partners_remove on assent;
create policy never_change on assent for update to ${app} using (false);
create policy never_remove on assent for delete to ${app} using (false);

-- Every step a partnership took, with who, when and why.
create table partnership_step (
    id uuid constraint partnership_step_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    side_platform_id text not null,
    was text,
    became text not null,
    cause text not null default 'PERSON',
    account_id uuid,
    at timestamptz not null,
    on_day text,
    reason text,
    told_by text,
    constraint partnership_step_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint partnership_step_side_fk foreign key (side_platform_id) references platform,
    constraint partnership_step_cause_known check (cause in ('PERSON', 'OPERATOR_LEFT', 'CONSENT_WITHDRAWN', 'INTEGRITY')),
    constraint partnership_step_why check (became not in ('SUSPENDED', 'WITHDRAWN', 'TERMINATED', 'SCALED') or cause <> 'PERSON'
        or was is null or reason ~ '[^[:space:]]')
);
create index partnership_step_by_partnership on partnership_step (platform_id, partnership_id, at);
alter table partnership_step enable row level security;
alter table partnership_step force row level security;
create policy partners_read on partnership_step for select to ${app}
    using (platform_id = (select current_setting('wop.platform', true))
        or partnership_id = any (array(select s.partnership_id from partnership_share s
                                       where s.platform_id = (select current_setting('wop.platform', true)))));
create policy partners_add on partnership_step for insert to ${app}
    with check (cause = 'PERSON' and side_platform_id = (select current_setting('wop.platform', true))
        and (platform_id = (select current_setting('wop.platform', true))
            or partnership_id = any (array(select s.partnership_id from partnership_share s
                                           where s.platform_id = (select current_setting('wop.platform', true))))));
create policy never_change on partnership_step for update to ${app} using (false);
create policy never_remove on partnership_step for delete to ${app} using (false);
create policy referee_reads on partnership_step for select to ${referee} using (true);
create policy referee_adds on partnership_step for insert to ${referee} with check (true);
grant select, insert on partnership_step to ${app}, ${referee};

-- What the referee sees to judge: whether an operator is verified and has accepted the code in force, who takes part, and
-- who serves whom. It changes a partnership's state and nothing else.
create policy referee_reads on partnership for select to ${referee} using (true);
create policy referee_moves on partnership for update to ${referee} using (true) with check (true);
grant select on partnership to ${referee};
grant update (state, state_since, version) on partnership to ${referee};
create policy referee_reads on party for select to ${referee} using (true);
grant select on party to ${referee};
create policy referee_reads on partnership_share for select to ${referee} using (true);
grant select on partnership_share to ${referee};
create policy referee_reads on operator for select to ${referee} using (true);
grant select (id, platform_id, legal_name, short_name, country, size_class, legal_form, standing, outside, published, demonstration, standing_at)
    on operator to ${referee};
create policy referee_reads on operator_staff for select to ${referee} using (true);
grant select (platform_id, operator_id, account_id) on operator_staff to ${referee};
create policy referee_reads on appointment for select to ${referee} using (true);
grant select (platform_id, account_id, role) on appointment to ${referee};
create policy referee_reads on conduct_version for select to ${referee} using (true);
grant select (platform_id, number, in_force_from) on conduct_version to ${referee};
create policy referee_reads on conduct_acceptance for select to ${referee} using (true);
grant select (platform_id, operator_id, keeper_id, number) on conduct_acceptance to ${referee};
create policy own_add_as_referee on audit_entry for insert to ${referee}
    with check (platform_id = (select current_setting('wop.platform', true)));
grant insert on audit_entry to ${referee};

create function partnership_may_become(was text, becomes text) returns boolean language sql immutable as $$
    select (was, becomes) in (
        ('IDENTIFIED', 'MATCHED'), ('MATCHED', 'LETTER_OF_INTENT'), ('LETTER_OF_INTENT', 'AGREED'),
        ('AGREED', 'DIAGNOSING'), ('DIAGNOSING', 'PLANNED'), ('PLANNED', 'IMPLEMENTING'),
        ('IMPLEMENTING', 'SUSPENDED'), ('SUSPENDED', 'IMPLEMENTING'), ('IMPLEMENTING', 'CLOSING'),
        ('CLOSING', 'CLOSED'), ('CLOSED', 'SCALED'), ('CLOSED', 'FOLLOWED_UP'),
        ('IDENTIFIED', 'WITHDRAWN'), ('MATCHED', 'WITHDRAWN'), ('LETTER_OF_INTENT', 'WITHDRAWN'),
        ('AGREED', 'TERMINATED'), ('DIAGNOSING', 'TERMINATED'), ('PLANNED', 'TERMINATED'),
        ('IMPLEMENTING', 'TERMINATED'), ('SUSPENDED', 'TERMINATED'))
$$;

-- Gates. Each says what is missing on the way to a state, and whose turn it is: COORDINATOR, the PLATFORM of a party, or a
-- PARTY. No row: the gate is open. One function a subject; those that return nothing are given their rule by the migration of
-- their subject.
create function code_accepted(of_platform text, of_operator uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from conduct_acceptance a
        join (select platform_id, number from conduct_version
              where in_force_from <= (now() at time zone 'UTC')::date order by in_force_from desc, number desc limit 1) v
          on v.platform_id = a.keeper_id and v.number = a.number
        where a.platform_id = of_platform and a.operator_id = of_operator)
$$;

create function last_word(of_partnership uuid, on_subject text, on_id uuid, on_hash text)
    returns table (party_id uuid, yes boolean, at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct on (a.party_id) a.party_id, a.yes, a.at from assent a
    where a.partnership_id = of_partnership and a.subject = on_subject and a.subject_id = on_id and a.content_hash = on_hash
    order by a.party_id, a.at desc
$$;

create function missing_parties(of_platform text, of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    with wanted as (select p.*, o.standing, o.outside, o.standing_at from party p
                    join operator o on o.platform_id = p.operator_platform_id and o.id = p.operator_id
                    where p.platform_id = of_platform and p.partnership_id = of_partnership),
         started as (select state_since from partnership where platform_id = of_platform and id = of_partnership)
    select 'party.no-mentor', 'COORDINATOR', of_platform, null::uuid, state_since from started
    where towards in ('MATCHED', 'LETTER_OF_INTENT', 'AGREED') and not exists (select from wanted where role = 'MENTOR')
    union all
    select 'party.no-mentee', 'COORDINATOR', of_platform, null, state_since from started
    where towards in ('MATCHED', 'LETTER_OF_INTENT', 'AGREED') and not exists (select from wanted where role = 'MENTEE')
    union all
    select 'party.no-area', 'COORDINATOR', of_platform, w.id, state_since from wanted w, started
    where towards = 'MATCHED' and w.role in ('MENTOR', 'MENTEE') and not exists (select from party_area a where a.party_id = w.id)
    union all
    select 'party.area-without-mentor', 'COORDINATOR', of_platform, w.id, state_since from wanted w, started
    where towards = 'MATCHED' and w.role = 'MENTEE'
      and exists (select from party_area a where a.party_id = w.id
                  and not exists (select from party_area b join wanted m on m.id = b.party_id and m.role = 'MENTOR' where b.area = a.area))
    union all
    select 'party.has-not-accepted', 'PARTY', w.operator_platform_id, w.id, w.joined_at from wanted w
    where towards = 'MATCHED' and w.role in ('MENTOR', 'MENTEE')
      and not exists (select from last_word(of_partnership, 'MATCH', of_partnership, encode(sha256(convert_to(of_partnership::text, 'UTF8')), 'hex')) l
                      where l.party_id = w.id and l.yes)
    union all
    select 'party.not-verified', 'PLATFORM', w.operator_platform_id, w.id, coalesce(w.standing_at, w.joined_at) from wanted w
    where towards in ('AGREED', 'IMPLEMENTING') and w.role <> 'DONOR' and w.standing <> 'VERIFIED'
    union all
    select 'party.code-not-accepted', 'PARTY', w.operator_platform_id, w.id, w.joined_at from wanted w
    where towards in ('AGREED', 'IMPLEMENTING') and w.role in ('MENTOR', 'MENTEE', 'FACILITATOR')
      and not code_accepted(w.operator_platform_id, w.operator_id)
    union all
    select 'platform.has-not-consented', 'PLATFORM', s.platform_id, null, s.asked_at from partnership_share s
    where towards in ('MATCHED', 'LETTER_OF_INTENT', 'AGREED', 'IMPLEMENTING') and s.coordinator_id = of_platform and s.partnership_id = of_partnership
      and s.consent <> 'GIVEN'
$$;

create function missing_letter(of_platform text, of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select null, null, null, null::uuid, null::timestamptz where false
$$;
create function missing_agreement(of_platform text, of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select null, null, null, null::uuid, null::timestamptz where false
$$;
create function missing_diagnosis(of_platform text, of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select null, null, null, null::uuid, null::timestamptz where false
$$;
create function missing_plan(of_platform text, of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select null, null, null, null::uuid, null::timestamptz where false
$$;
create function missing_results(of_platform text, of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select null, null, null, null::uuid, null::timestamptz where false
$$;
create function missing_settlement(of_platform text, of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select null, null, null, null::uuid, null::timestamptz where false
$$;
create function missing_closing(of_platform text, of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select null, null, null, null::uuid, null::timestamptz where false
$$;

-- A partnership that has been agreed ends early by the word of mentors and mentees alike.
create function missing_ending(of_platform text, of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select 'ending.not-agreed', 'PARTY', p.operator_platform_id, p.id, w.state_since
    from party p join partnership w on w.platform_id = p.platform_id and w.id = p.partnership_id
    where towards = 'TERMINATED' and p.platform_id = of_platform and p.partnership_id = of_partnership and p.role in ('MENTOR', 'MENTEE')
      and not exists (select from last_word(of_partnership, 'TERMINATION', of_partnership, encode(sha256(convert_to(of_partnership::text, 'UTF8')), 'hex')) l
                      where l.party_id = p.id and l.yes)
    union all
    select 'ending.no-successor', 'COORDINATOR', of_platform, null, w.state_since from partnership w
    where towards = 'FOLLOWED_UP' and w.platform_id = of_platform and w.id = of_partnership
      and not exists (select from partnership n where n.predecessor_platform_id = w.platform_id and n.predecessor_id = w.id)
$$;

create function partnership_missing(of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select m.code, m.turn, m.turn_platform_id, m.party_id, m.since
    from partnership p, lateral (
        select * from missing_parties(p.platform_id, p.id, towards)
        union all select * from missing_letter(p.platform_id, p.id, towards)
        union all select * from missing_agreement(p.platform_id, p.id, towards)
        union all select * from missing_diagnosis(p.platform_id, p.id, towards)
        union all select * from missing_plan(p.platform_id, p.id, towards)
        union all select * from missing_results(p.platform_id, p.id, towards)
        union all select * from missing_settlement(p.platform_id, p.id, towards)
        union all select * from missing_closing(p.platform_id, p.id, towards)
        union all select * from missing_ending(p.platform_id, p.id, towards)) m
    where p.id = of_partnership and p.basis = 'LIVED'
      and (p.platform_id = current_setting('wop.platform', true)
           or exists (select from partnership_share s where s.partnership_id = p.id and s.platform_id = current_setting('wop.platform', true)))
$$;

-- A step is taken under the lock of its partnership: from the state it is in, to one that may follow, by the side whose
-- it is, through an open gate. Who and when are the database's to say.
create function partnership_walks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    p partnership;
    gap text;
    here text := current_setting('wop.platform', true);
begin
    select * into p from partnership where platform_id = new.platform_id and id = new.partnership_id for update;
    -- Whoever does not take part learns nothing here: the walls refuse the row.
    if not found or not (new.platform_id = here or exists (select from partnership_share s
                         where s.partnership_id = p.id and s.platform_id = here)) then
        return new;
    end if;
    new.at := clock_timestamp();
    new.account_id := nullif(current_setting('wop.account', true), '')::uuid;
    if new.was is null and new.became = p.state
       and not exists (select from partnership_step s where s.platform_id = p.platform_id and s.partnership_id = p.id) then
        return new;
    end if;
    if new.was is distinct from p.state then
        raise exception 'the partnership is no longer %', new.was using errcode = 'WOP21', detail = p.state;
    end if;
    if p.basis = 'RECORDED' then
        if new.side_platform_id <> p.platform_id or new.told_by is null or new.became = new.was then
            raise exception 'a record goes on by what a source tells' using errcode = 'WOP22';
        end if;
    else
        if not partnership_may_become(p.state, new.became) then
            raise exception '% does not follow %', new.became, p.state using errcode = 'WOP22';
        end if;
        if new.side_platform_id <> p.platform_id and new.became not in ('SUSPENDED', 'WITHDRAWN') then
            raise exception 'this step is the coordinator''s' using errcode = 'WOP23';
        end if;
        if new.cause = 'PERSON' then
            select string_agg(distinct m.code, ' ') into gap from partnership_missing(p.id, new.became) m;
            if gap is not null then
                raise exception 'the gate to % is closed', new.became using errcode = 'WOP24', detail = gap;
            end if;
        end if;
    end if;
    update partnership set state = new.became, state_since = new.at, version = version + 1
    where platform_id = p.platform_id and id = p.id;
    return new;
end $$;
create trigger partnership_walks before insert on partnership_step for each row execute function partnership_walks();

-- Only demonstrations and records enter in the middle of things.
create function partnership_begins() returns trigger language plpgsql as $$
begin
    if new.state <> 'IDENTIFIED' and new.basis = 'LIVED' and not new.demonstration then
        raise exception 'a partnership begins as IDENTIFIED' using errcode = 'WOP22';
    end if;
    insert into partnership_step (id, platform_id, partnership_id, side_platform_id, became, at, on_day, told_by)
    values (gen_random_uuid(), new.platform_id, new.id, new.platform_id, new.state, now(), new.since, coalesce(new.told_by, new.source_id));
    return null;
end $$;
create trigger partnership_begins after insert on partnership for each row execute function partnership_begins();

-- An operator that loses its standing, or a platform that takes its consent back, halts what is under way.
create function partnerships_halt(why text, only_partnership uuid, of_platform text, of_operator uuid) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into partnership_step (id, platform_id, partnership_id, side_platform_id, was, became, cause, at)
    select gen_random_uuid(), p.platform_id, p.id, of_platform, p.state, 'SUSPENDED', why, now()
    from partnership p
    where p.state = 'IMPLEMENTING' and p.basis = 'LIVED'
      and (p.id = only_partnership or of_operator is not null and exists (select from party y where y.partnership_id = p.id
           and y.operator_platform_id = of_platform and y.operator_id = of_operator and y.role in ('MENTOR', 'MENTEE')))
$$;
create function operator_leaves_partnerships() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform partnerships_halt('OPERATOR_LEFT', null, new.platform_id, new.id);
    return null;
end $$;
create trigger operator_leaves_partnerships after update of standing on operator for each row
    when (old.standing = 'VERIFIED' and new.standing <> 'VERIFIED') execute function operator_leaves_partnerships();
create function consent_is_withdrawn() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform partnerships_halt('CONSENT_WITHDRAWN', new.partnership_id, new.platform_id, null);
    return null;
end $$;
create trigger consent_is_withdrawn after update of consent on partnership_share for each row
    when (old.consent = 'GIVEN' and new.consent <> 'GIVEN') execute function consent_is_withdrawn();

create function consent_says_who_and_when() returns trigger language plpgsql as $$
begin
    if new.consent = 'ASKED' or (old.consent, new.consent) in (('ASKED', 'WITHDRAWN'), ('GIVEN', 'REFUSED')) then
        raise exception 'consent does not go from % to %', old.consent, new.consent using errcode = 'WOP22';
    end if;
    new.consent_by := nullif(current_setting('wop.account', true), '')::uuid;
    new.consent_at := clock_timestamp();
    return new;
end $$;
create trigger consent_says_who_and_when before update on partnership_share for each row
    when (old.consent is distinct from new.consent) execute function consent_says_who_and_when();

-- A party speaks through its own signatory, or its platform keeps what it signed on paper.
create function assent_is_authorised() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    y party;
    allowed text[] := case when new.subject in ('LETTER_OF_INTENT', 'AGREEMENT', 'TERMINATION') then array['OPERATOR_SIGNATORY']
        else array['OPERATOR_SIGNATORY', 'OPERATOR_ADMINISTRATOR'] end;
begin
    new.at := clock_timestamp();
    new.account_id := coalesce(nullif(current_setting('wop.account', true), '')::uuid, new.account_id);
    select * into y from party where platform_id = new.platform_id and id = new.party_id;
    if not found or y.partnership_id <> new.partnership_id or not exists (
            select from partnership_share s where s.partnership_id = y.partnership_id and s.platform_id = current_setting('wop.platform', true)
            union all select where y.platform_id = current_setting('wop.platform', true)) then
        return new;
    end if;
    if y.operator_platform_id <> new.side_platform_id then
        raise exception 'a party speaks through its own platform' using errcode = 'WOP23';
    end if;
    if new.way = 'ONLINE' and not exists (
            select from operator_staff s join appointment a on a.platform_id = s.platform_id and a.account_id = s.account_id
            where s.platform_id = y.operator_platform_id and s.operator_id = y.operator_id and s.account_id = new.account_id
              and a.role = any (allowed)) then
        raise exception 'this account does not speak for the operator' using errcode = 'WOP23';
    end if;
    if new.way = 'PAPER' and (new.signatory_name is null or new.signatory_position is null) then
        raise exception 'whoever signed on paper is named' using errcode = '23514', constraint = 'assent_signed', table = 'assent';
    end if;
    if new.signed_on > (now() at time zone 'UTC')::date + 1 then
        raise exception 'nobody has signed tomorrow' using errcode = '23514', constraint = 'assent_signed_by_now', table = 'assent';
    end if;
    return new;
end $$;
create trigger assent_is_authorised before insert on assent for each row execute function assent_is_authorised();

-- Mentors and mentees are the ones who agreed: once agreed, they stay; others may come and go. Whoever facilitates is no
-- mentor and no mentee.
create function parties_stay() returns trigger language plpgsql as $$
declare
    row_of party := coalesce(new, old);
    p partnership;
begin
    if tg_op <> 'DELETE' and exists (
            select from party o where o.platform_id = new.platform_id and o.partnership_id = new.partnership_id
              and o.operator_id = new.operator_id and o.id <> new.id
              and (new.role = 'FACILITATOR' and o.role in ('MENTOR', 'MENTEE') or o.role = 'FACILITATOR' and new.role in ('MENTOR', 'MENTEE'))) then
        raise exception 'a facilitator is no mentor and no mentee' using errcode = '23514', constraint = 'party_facilitator_apart', table = 'party';
    end if;
    select * into p from partnership where platform_id = row_of.platform_id and id = row_of.partnership_id;
    if found and p.basis = 'LIVED' and not p.demonstration and p.state not in ('IDENTIFIED', 'MATCHED', 'LETTER_OF_INTENT')
       and (row_of.role in ('MENTOR', 'MENTEE') or tg_op = 'UPDATE') then
        raise exception 'mentors and mentees stay once they have agreed' using errcode = 'WOP25';
    end if;
    return row_of;
end $$;
create trigger parties_stay before insert or update or delete on party for each row execute function parties_stay();

-- Who the parties are, for the platforms that share the partnership: a name to deal with, and whether it may take part.
create view partner as
    select y.id, y.platform_id, y.partnership_id, y.role, y.operator_platform_id, y.operator_id, y.joined_at,
           o.legal_name, o.short_name, o.country, o.size_class, o.legal_form, o.standing, o.outside, o.published,
           code_accepted(o.platform_id, o.id) as code_accepted
    from party y join operator o on o.platform_id = y.operator_platform_id and o.id = y.operator_id
    where y.platform_id = (select current_setting('wop.platform', true))
       or y.partnership_id = any (array(select s.partnership_id from partnership_share s
                                        where s.platform_id = (select current_setting('wop.platform', true))));

grant create on schema public to ${referee};
alter view partner owner to ${referee};
do $$
declare
    owned regprocedure;
begin
    for owned in select p.oid::regprocedure from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.proname <> 'directory_follows' loop
        execute format('alter function %s owner to ${referee}', owned);
        execute format('revoke execute on function %s from public', owned);
    end loop;
end $$;
revoke create on schema public from ${referee};
grant select on partner to ${app};
grant execute on function partnership_missing(uuid, text), code_accepted(text, uuid), last_word(uuid, text, uuid, text) to ${app};

-- What partners write among themselves is on no page that is kept.
grant create on schema public to ${counter};
set local role ${counter};
create or replace view public_change as
    select xid from audit_entry
    where subject not in ('account', 'access_token', 'appointment', 'one_time_link', 'outgoing_message', 'sign_in',
        'application', 'operator_document', 'party_area', 'assent', 'partnership_file',
        'agreement', 'agreement_interest',
        'diagnosis', 'diagnosis_finding', 'diagnosis_participant', 'diagnosis_score',
        'plan', 'plan_objective', 'plan_learning', 'plan_output', 'plan_activity', 'plan_budget_line',
        'mission', 'mission_participants', 'mission_follow_up', 'stage_entry', 'capacity_change', 'pulse_answer', 'result_value',
        'progress_report', 'contribution', 'claim', 'claim_line', 'ledger_entry', 'exchange_rate', 'commercial_tie',
        'integrity_case', 'integrity_note', 'integrity_named', 'evaluation', 'target_waiver', 'kept_draft');
reset role;
revoke create on schema public from ${counter};
