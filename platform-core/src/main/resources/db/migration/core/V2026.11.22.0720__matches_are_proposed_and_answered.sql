-- Weights, proposals and answers.

-- Points of each criterion, 100 in all; every version stays, since proposals were made by it.
create table weight_set (
    id uuid constraint weight_set_pk primary key,
    platform_id text not null constraint weight_set_platform_fk references platform,
    number integer not null,
    need_fit smallint not null,
    performance smallint not null,
    communication smallint not null,
    similarity smallint not null,
    proximity smallint not null,
    commitment smallint not null,
    mutual_benefit smallint not null,
    track_record smallint not null,
    reason text not null,
    set_by uuid constraint weight_set_set_by_fk references account,
    set_at timestamptz not null default now(),
    constraint weight_set_once unique (platform_id, number),
    constraint weight_set_number_sensible check (number >= 1),
    constraint weight_set_range check (least(need_fit, performance, communication, similarity, proximity, commitment, mutual_benefit, track_record) >= 0),
    constraint weight_set_adds_up check (need_fit + performance + communication + similarity + proximity + commitment + mutual_benefit + track_record = 100),
    constraint weight_set_says_why check (reason ~ '[^[:space:]]' and length(reason) <= 1000)
);
call wall('weight_set');
drop policy own_change on weight_set;
drop policy own_remove on weight_set;
create policy never_change on weight_set for update to ${app} using (false);
create policy never_remove on weight_set for delete to ${app} using (false);

-- A proposal lies with the platform that makes it; the platforms of both sides read it.
create table match_proposal (
    id uuid constraint match_proposal_pk primary key,
    platform_id text not null constraint match_proposal_platform_fk references platform,
    request_platform_id text not null,
    request_id uuid not null,
    mentee_id uuid not null,
    offer_platform_id text not null,
    offer_id uuid not null,
    mentor_id uuid not null,
    areas text not null,
    days integer not null,
    score numeric(5, 2) not null,
    parts jsonb not null,
    weights jsonb not null,
    author text not null,
    override_reason text,
    round_id uuid,
    state text not null default 'PROPOSED',
    state_since timestamptz not null default now(),
    decline_kind text,
    expires_on date not null default ((now() at time zone 'UTC')::date + 60),
    partnership_id uuid,
    proposed_by uuid,
    proposed_at timestamptz not null default now(),
    demonstration boolean not null default false,
    version integer not null default 1,
    constraint match_proposal_per_platform unique (platform_id, id),
    constraint match_proposal_request_fk foreign key (request_platform_id, mentee_id, request_id) references support_request (platform_id, operator_id, id),
    constraint match_proposal_offer_fk foreign key (offer_platform_id, mentor_id, offer_id) references support_offer (platform_id, operator_id, id),
    constraint match_proposal_between_two check (mentee_id <> mentor_id),
    constraint match_proposal_score_range check (score between 0 and 100),
    constraint match_proposal_days_range check (days between 1 and 400),
    constraint match_proposal_author_known check (author in ('ENGINE', 'FACILITATOR', 'ROUND')),
    constraint match_proposal_override_says_why check (author <> 'FACILITATOR' or coalesce(override_reason, '') ~ '[^[:space:]]'),
    constraint match_proposal_state_known check (state in ('PROPOSED', 'INTEREST_MENTEE', 'INTEREST_MENTOR', 'MUTUAL', 'CONVERTED', 'DECLINED',
        'EXPIRED', 'WITHDRAWN')),
    constraint match_proposal_converted_whole check ((state = 'CONVERTED') = (partnership_id is not null)),
    constraint match_proposal_decline_kind_known check (decline_kind in ('NO_CAPACITY', 'TIMING', 'NO_FIT', 'DISTANCE', 'LANGUAGE', 'OTHER'))
);
create unique index match_proposal_one_living on match_proposal (request_id, offer_id)
    where state in ('PROPOSED', 'INTEREST_MENTEE', 'INTEREST_MENTOR', 'MUTUAL', 'CONVERTED');
create index match_proposal_by_platform on match_proposal (platform_id, state, state_since);
create index match_proposal_by_request on match_proposal (request_platform_id, request_id, state);
create index match_proposal_by_offer on match_proposal (offer_platform_id, offer_id, state);
create index match_proposal_by_partnership on match_proposal (partnership_id) where partnership_id is not null;
alter table match_proposal enable row level security;
alter table match_proposal force row level security;
create policy sides_read on match_proposal for select to ${app}
    using (platform_id = (select current_setting('wop.platform', true))
        or request_platform_id = (select current_setting('wop.platform', true))
        or offer_platform_id = (select current_setting('wop.platform', true)));
create policy own_add on match_proposal for insert to ${app}
    with check (platform_id = (select current_setting('wop.platform', true)));
create policy own_change on match_proposal for update to ${app}
    using (platform_id = (select current_setting('wop.platform', true)))
    with check (platform_id = (select current_setting('wop.platform', true)));
create policy never_remove on match_proposal for delete to ${app} using (false);
create policy referee_reads on match_proposal for select to ${referee} using (true);
create policy referee_moves on match_proposal for update to ${referee}
    using (current_user = '${referee}') with check (current_user = '${referee}');
grant select, insert, update (state, partnership_id, version) on match_proposal to ${app};
grant select, update (state, state_since, decline_kind, version) on match_proposal to ${referee};
call audit_changes_of('match_proposal');

-- One side's answer. Its own platform keeps the words; the others learn the kind of a no, and nothing else.
create table proposal_answer (
    id uuid constraint proposal_answer_pk primary key,
    platform_id text not null,
    proposer_id text not null,
    proposal_id uuid not null,
    operator_id uuid not null,
    side text not null,
    yes boolean not null,
    kind text,
    reason text,
    way text not null,
    signatory_name text,
    signatory_position text,
    account_id uuid not null constraint proposal_answer_account_fk references account,
    at timestamptz not null default now(),
    erased_at timestamptz,
    constraint proposal_answer_proposal_fk foreign key (proposer_id, proposal_id) references match_proposal (platform_id, id) on delete cascade,
    constraint proposal_answer_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint proposal_answer_once unique (platform_id, proposal_id, side),
    constraint proposal_answer_side_known check (side in ('MENTEE', 'MENTOR')),
    constraint proposal_answer_kind_known check (kind in ('NO_CAPACITY', 'TIMING', 'NO_FIT', 'DISTANCE', 'LANGUAGE', 'OTHER')),
    constraint proposal_answer_no_says_why check (yes = (kind is null)),
    constraint proposal_answer_way_known check (way in ('ONLINE', 'PAPER')),
    constraint proposal_answer_paper_named check (way = 'ONLINE' or erased_at is not null or (coalesce(signatory_name, '') ~ '[^[:space:]]' and coalesce(signatory_position, '') ~ '[^[:space:]]')),
    constraint proposal_answer_not_endless check (length(reason) <= 2000 and greatest(length(signatory_name), length(signatory_position)) <= 200)
);
create index proposal_answer_by_proposal on proposal_answer (proposal_id);
call wall('proposal_answer', 'reason', 'signatory_name', 'signatory_position');
drop policy own_remove on proposal_answer;
create policy never_remove on proposal_answer for delete to ${app} using (false);
-- An answer stays; whoever signed it can be forgotten.
revoke update on proposal_answer from ${app};
grant update (signatory_name, signatory_position, erased_at) on proposal_answer to ${app};
-- The referee sees who answered what, and never why.
create policy referee_reads on proposal_answer for select to ${referee} using (true);
grant select (id, platform_id, proposal_id, operator_id, side, yes, way, signatory_name, signatory_position, account_id, at)
    on proposal_answer to ${referee};

-- Of what a platform has told its own people.
create table proposal_notice (
    id uuid constraint proposal_notice_pk primary key,
    platform_id text not null constraint proposal_notice_platform_fk references platform,
    proposer_id text not null,
    proposal_id uuid not null,
    occasion text not null,
    told_at timestamptz not null default now(),
    constraint proposal_notice_proposal_fk foreign key (proposer_id, proposal_id) references match_proposal (platform_id, id) on delete cascade,
    constraint proposal_notice_once unique (platform_id, proposal_id, occasion),
    constraint proposal_notice_occasion_known check (occasion in ('PROPOSED', 'ONE_YES', 'MUTUAL', 'DECLINED', 'OVER'))
);
call wall('proposal_notice');
drop policy own_change on proposal_notice;
drop policy own_remove on proposal_notice;
create policy never_change on proposal_notice for update to ${app} using (false);
create policy never_remove on proposal_notice for delete to ${app} using (false);

-- What stands against a pair, if anything does, as the state of the refusal: either side not verified (WOPP1, WOPP2) or without
-- the code in force (WOPP3, WOPP4), a request or an offer that is no longer open (WOPP5, WOPP6), a commercial tie (WOPP7), or an
-- operator that does not let itself be seen from the platform that proposes (WOPP8).
create function proposal_bar(p match_proposal) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    today date := (now() at time zone 'UTC')::date;
    here text := current_setting('wop.platform', true);
    seen boolean;
begin
    if not exists (select from operator o where o.platform_id = p.request_platform_id and o.id = p.mentee_id and o.standing = 'VERIFIED') then
        return 'WOPP1';
    elsif not exists (select from operator o where o.platform_id = p.offer_platform_id and o.id = p.mentor_id and o.standing = 'VERIFIED') then
        return 'WOPP2';
    elsif not code_accepted(p.request_platform_id, p.mentee_id) then
        return 'WOPP3';
    elsif not code_accepted(p.offer_platform_id, p.mentor_id) then
        return 'WOPP4';
    elsif not exists (select from support_request q where q.platform_id = p.request_platform_id and q.id = p.request_id
                      and q.state in ('OPEN', 'IN_MATCHING') and q.expires_on >= today) then
        return 'WOPP5';
    elsif not exists (select from support_offer f where f.platform_id = p.offer_platform_id and f.id = p.offer_id
                      and f.state = 'OPEN' and f.expires_on >= today) then
        return 'WOPP6';
    elsif exists (select from commercial_conflict c
                  where c.one_id = least(p.mentee_id, p.mentor_id) and c.other_id = greatest(p.mentee_id, p.mentor_id)) then
        return 'WOPP7';
    end if;
    -- Whoever answers does so from another platform; what counts is what is seen from the one that proposes.
    perform set_config('wop.platform', p.platform_id, true);
    seen := exists (select from seen_request q where q.request_id = p.request_id and q.platform_id = p.request_platform_id)
        and exists (select from seen_offer f where f.offer_id = p.offer_id and f.platform_id = p.offer_platform_id);
    perform set_config('wop.platform', here, true);
    return case when not seen then 'WOPP8' end;
end $$;

-- The parts of a score make it up: each within its weight, the weights 100 in all.
create function proposal_adds_up(score numeric, parts jsonb, weights jsonb) returns boolean language sql immutable as $$
    select coalesce(sum((part ->> 'points')::numeric) = score * 100
            and sum((part ->> 'weight')::numeric) = 100
            and bool_and((part ->> 'points')::numeric between 0 and (part ->> 'weight')::numeric * 100)
            and bool_and((part ->> 'fulfilment')::numeric between 0 and 1)
            and bool_and((weights -> 'points' ->> (part ->> 'criterion'))::numeric = (part ->> 'weight')::numeric), false)
    from jsonb_array_elements(parts) part
$$;

create function proposals_begin() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    bar text;
begin
    -- The walls refuse what is not of the platform here; only demonstrations enter in the middle of things.
    if new.platform_id is distinct from current_setting('wop.platform', true) or new.demonstration then
        return new;
    end if;
    new.proposed_at := clock_timestamp();
    new.proposed_by := nullif(current_setting('wop.account', true), '')::uuid;
    new.state_since := new.proposed_at;
    new.expires_on := (new.proposed_at at time zone 'UTC')::date + 60;
    if new.state <> 'PROPOSED' or new.decline_kind is not null then
        raise exception 'a proposal begins as PROPOSED' using errcode = 'WOPPA';
    end if;
    if not proposal_adds_up(new.score, new.parts, new.weights) then
        raise exception 'the parts do not make up the score' using errcode = 'WOPP9';
    end if;
    bar := proposal_bar(new);
    if bar is not null then
        raise exception 'something stands against the pair' using errcode = bar;
    end if;
    return new;
end $$;
create trigger proposals_begin before insert on match_proposal for each row execute function proposals_begin();

create function proposal_may_become(was text, becomes text, refereed boolean) returns boolean language sql immutable as $$
    select case
        when becomes = 'WITHDRAWN' then was in ('PROPOSED', 'INTEREST_MENTEE', 'INTEREST_MENTOR', 'MUTUAL')
        when refereed then (was, becomes) in (('PROPOSED', 'INTEREST_MENTEE'), ('PROPOSED', 'INTEREST_MENTOR'), ('PROPOSED', 'DECLINED'),
            ('INTEREST_MENTEE', 'MUTUAL'), ('INTEREST_MENTOR', 'MUTUAL'), ('INTEREST_MENTEE', 'DECLINED'), ('INTEREST_MENTOR', 'DECLINED'))
        else (was, becomes) in (('PROPOSED', 'EXPIRED'), ('INTEREST_MENTEE', 'EXPIRED'), ('INTEREST_MENTOR', 'EXPIRED'), ('MUTUAL', 'CONVERTED')) end
$$;
create function proposals_go_step_by_step() returns trigger language plpgsql as $$
begin
    if new.state = old.state and new.partnership_id is not distinct from old.partnership_id then
        return new;
    end if;
    if not proposal_may_become(old.state, new.state, current_user = '${referee}')
            or new.state = 'EXPIRED' and old.expires_on >= (now() at time zone 'UTC')::date then
        raise exception '% does not become %', old.state, new.state using errcode = 'WOPPA';
    end if;
    return new;
end $$;
create trigger proposals_go_step_by_step before update on match_proposal for each row execute function proposals_go_step_by_step();

-- What was asked when the proposal was made is asked again when both sides want it, and when it becomes a partnership.
create function proposals_pass_again() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    bar text;
begin
    new.state_since := clock_timestamp();
    if new.state = 'CONVERTED' and (
            select count(distinct y.role) from party y
            where y.platform_id = new.platform_id and y.partnership_id = new.partnership_id
              and (y.role = 'MENTEE' and y.operator_id = new.mentee_id or y.role = 'MENTOR' and y.operator_id = new.mentor_id)) <> 2 then
        raise exception 'this is no partnership of the two' using errcode = 'WOPPA';
    end if;
    if new.state in ('MUTUAL', 'CONVERTED') then
        bar := proposal_bar(new);
        if bar is not null then
            raise exception 'something stands against the pair' using errcode = bar;
        end if;
    end if;
    return new;
end $$;
create trigger proposals_pass_again before update on match_proposal for each row
    when (old.state is distinct from new.state) execute function proposals_pass_again();

-- The request follows its proposals. What both sides have said yes to is their word on the match in the partnership that is
-- opened from it, as they gave it; what else was proposed for the request falls.
create policy referee_adds on assent for insert to ${referee} with check (current_user = '${referee}');
grant insert on assent to ${referee};
drop trigger assent_is_authorised on assent;
create trigger assent_is_authorised before insert on assent for each row
    when (current_user <> '${referee}') execute function assent_is_authorised();

create function proposals_are_followed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        if new.state in ('PROPOSED', 'INTEREST_MENTEE', 'INTEREST_MENTOR', 'MUTUAL') then
            perform request_becomes(new.request_platform_id, new.request_id, 'IN_MATCHING');
        end if;
    elsif new.state = 'CONVERTED' then
        insert into assent (id, platform_id, partnership_id, side_platform_id, party_id, subject, subject_id, content_hash, yes,
            way, signatory_name, signatory_position, signed_on, account_id, at)
        select gen_random_uuid(), y.platform_id, y.partnership_id, y.operator_platform_id, y.id, 'MATCH', y.partnership_id,
               encode(sha256(convert_to(y.partnership_id::text, 'UTF8')), 'hex'), true,
               a.way, a.signatory_name, a.signatory_position, (a.at at time zone 'UTC')::date, a.account_id, a.at
        from proposal_answer a
        join party y on y.platform_id = new.platform_id and y.partnership_id = new.partnership_id
            and y.operator_id = a.operator_id and y.role = a.side
        where a.proposal_id = new.id and a.yes
          and not exists (select from assent s where s.partnership_id = y.partnership_id and s.party_id = y.id and s.subject = 'MATCH');
        perform request_becomes(new.request_platform_id, new.request_id, 'MATCHED');
        update match_proposal set state = 'WITHDRAWN', version = version + 1
        where request_platform_id = new.request_platform_id and request_id = new.request_id and id <> new.id
          and state in ('PROPOSED', 'INTEREST_MENTEE', 'INTEREST_MENTOR', 'MUTUAL');
    elsif new.state in ('DECLINED', 'EXPIRED', 'WITHDRAWN') and not exists (
            select from match_proposal o
            where o.request_platform_id = new.request_platform_id and o.request_id = new.request_id
              and o.state in ('PROPOSED', 'INTEREST_MENTEE', 'INTEREST_MENTOR', 'MUTUAL', 'CONVERTED')) then
        perform request_becomes(new.request_platform_id, new.request_id, 'OPEN');
    end if;
    return null;
end $$;
create trigger proposals_are_followed after insert on match_proposal for each row
    when (not new.demonstration) execute function proposals_are_followed();
create trigger proposals_that_moved_are_followed after update on match_proposal for each row
    when (old.state is distinct from new.state) execute function proposals_are_followed();

-- And it follows the partnership: it is fulfilled once that closes, and open again where it ends before.
create function requests_follow_partnerships() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform request_becomes(m.request_platform_id, m.request_id, case new.state when 'CLOSED' then 'FULFILLED' else 'OPEN' end)
    from match_proposal m where m.platform_id = new.platform_id and m.partnership_id = new.id;
    return null;
end $$;
create trigger requests_follow_partnerships after update of state on partnership for each row
    when (old.state is distinct from new.state and new.state in ('CLOSED', 'WITHDRAWN', 'TERMINATED'))
    execute function requests_follow_partnerships();

-- A side answers once, through its own staff or its platform, for as long as the proposal waits; of two answers at once the
-- second finds what the first has made of it.
create function answers_move_proposals() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    p match_proposal;
begin
    if new.platform_id is distinct from current_setting('wop.platform', true) then
        return new;
    end if;
    select * into p from match_proposal where id = new.proposal_id
        and new.platform_id in (request_platform_id, offer_platform_id) for update;
    if not found then
        raise exception 'there is no such proposal here' using errcode = '42501';
    end if;
    new.proposer_id := p.platform_id;
    new.at := clock_timestamp();
    new.account_id := coalesce(nullif(current_setting('wop.account', true), '')::uuid, new.account_id);
    if (new.side, new.platform_id, new.operator_id) not in (
            ('MENTEE', p.request_platform_id, p.mentee_id), ('MENTOR', p.offer_platform_id, p.mentor_id)) then
        raise exception 'a side answers through its own platform' using errcode = 'WOPPB';
    end if;
    if new.way = 'ONLINE' and not exists (
            select from operator_staff s join appointment a on a.platform_id = s.platform_id and a.account_id = s.account_id
            where s.platform_id = new.platform_id and s.operator_id = new.operator_id and s.account_id = new.account_id
              and a.role in ('OPERATOR_SIGNATORY', 'OPERATOR_ADMINISTRATOR')) then
        raise exception 'this account does not speak for the operator' using errcode = 'WOPPB';
    end if;
    if p.demonstration and p.state in ('MUTUAL', 'CONVERTED', 'DECLINED') then
        return new;
    end if;
    if p.state not in ('PROPOSED', case new.side when 'MENTEE' then 'INTEREST_MENTOR' else 'INTEREST_MENTEE' end)
            or p.expires_on < (new.at at time zone 'UTC')::date then
        raise exception 'nobody waits for this answer' using errcode = 'WOPPA', detail = p.state;
    end if;
    update match_proposal
    set state = case when not new.yes then 'DECLINED' when p.state = 'PROPOSED' then 'INTEREST_' || new.side else 'MUTUAL' end,
        decline_kind = new.kind, version = version + 1
    where id = p.id;
    return new;
end $$;
create trigger answers_move_proposals before insert on proposal_answer for each row execute function answers_move_proposals();

-- Whom to speak to, for the platforms of a proposal and for none before both sides have said yes.
create policy referee_reads on operator_contact for select to ${referee} using (true);
grant select (id, platform_id, operator_id, name, position, email, phone, purpose, consent, keep_until, erased_at, entered_at)
    on operator_contact to ${referee};
create view proposal_contact with (security_barrier) as
    select p.id as proposal_id, s.side, c.id, c.name, c.position, c.email, c.phone, c.entered_at
    from match_proposal p
    cross join lateral (values ('MENTEE', p.request_platform_id, p.mentee_id), ('MENTOR', p.offer_platform_id, p.mentor_id))
        s (side, platform_id, operator_id)
    join operator_contact c on c.platform_id = s.platform_id and c.operator_id = s.operator_id
    where p.state in ('MUTUAL', 'CONVERTED')
      and (select current_setting('wop.platform', true)) in (p.platform_id, p.request_platform_id, p.offer_platform_id)
      and c.purpose = 'PARTNERSHIPS' and c.consent <> 'WITHDRAWN' and c.erased_at is null
      and coalesce(c.keep_until, date 'infinity') >= (now() at time zone 'UTC')::date;

grant create on schema public to ${referee};
do $$
declare
    owned regprocedure;
begin
    for owned in select p.oid::regprocedure from pg_proc p
        where p.pronamespace = 'public'::regnamespace
          and p.proname in ('proposal_bar', 'proposals_begin', 'proposals_pass_again', 'proposals_are_followed',
                            'requests_follow_partnerships', 'answers_move_proposals') loop
        execute format('alter function %s owner to ${referee}', owned);
        execute format('revoke execute on function %s from public', owned);
    end loop;
end $$;
alter view proposal_contact owner to ${referee};
revoke create on schema public from ${referee};
grant select on proposal_contact to ${app};
