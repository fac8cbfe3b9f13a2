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
    expires_on date not null,
    partnership_id uuid,
    proposed_by uuid,
    proposed_at timestamptz not null default now(),
    demonstration boolean not null default false,
    version integer not null default 1,
    constraint match_proposal_request_fk foreign key (request_platform_id, mentee_id, request_id) references support_request (platform_id, operator_id, id),
    constraint match_proposal_offer_fk foreign key (offer_platform_id, mentor_id, offer_id) references support_offer (platform_id, operator_id, id),
    constraint match_proposal_between_two check (mentee_id <> mentor_id),
    constraint match_proposal_score_range check (score between 0 and 100),
    constraint match_proposal_days_range check (days between 1 and 400),
    constraint match_proposal_author_known check (author in ('ENGINE', 'FACILITATOR', 'ROUND')),
    constraint match_proposal_override_says_why check (author <> 'FACILITATOR' or override_reason ~ '[^[:space:]]'),
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
grant select, insert on match_proposal to ${app};
call audit_changes_of('match_proposal');

-- One side's answer. Its own platform keeps the words; the others learn the kind of a no, and nothing else.
create table proposal_answer (
    id uuid constraint proposal_answer_pk primary key,
    platform_id text not null,
    proposal_id uuid not null constraint proposal_answer_proposal_fk references match_proposal on delete cascade,
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
    constraint proposal_answer_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint proposal_answer_once unique (proposal_id, side),
    constraint proposal_answer_side_known check (side in ('MENTEE', 'MENTOR')),
    constraint proposal_answer_kind_known check (kind in ('NO_CAPACITY', 'TIMING', 'NO_FIT', 'DISTANCE', 'LANGUAGE', 'OTHER')),
    constraint proposal_answer_no_says_why check (yes = (kind is null)),
    constraint proposal_answer_way_known check (way in ('ONLINE', 'PAPER')),
    constraint proposal_answer_paper_named check (way = 'ONLINE' or (signatory_name ~ '[^[:space:]]' and signatory_position ~ '[^[:space:]]')),
    constraint proposal_answer_not_endless check (length(reason) <= 2000 and greatest(length(signatory_name), length(signatory_position)) <= 200)
);
call wall('proposal_answer', 'reason', 'signatory_name', 'signatory_position');
drop policy own_change on proposal_answer;
drop policy own_remove on proposal_answer;
create policy never_change on proposal_answer for update to ${app} using (false);
create policy never_remove on proposal_answer for delete to ${app} using (false);
