-- The network's code of conduct, version by version, and who accepted which.

create table conduct_version (
    id uuid constraint conduct_version_pk primary key,
    platform_id text not null constraint conduct_version_platform_fk references platform,
    number integer not null,
    origin text not null,
    in_force_from date,
    en text not null,
    es text not null,
    fr text not null,
    pt text not null,
    entered_by uuid constraint conduct_version_entered_by_fk references account,
    entered_at timestamptz not null,
    version integer not null default 1,
    constraint conduct_version_once unique (platform_id, number),
    constraint conduct_version_one_a_day unique (platform_id, in_force_from),
    constraint conduct_version_number_sensible check (number between 1 and 9999),
    constraint conduct_version_origin_known check (origin in ('PROPOSED', 'ADOPTED')),
    constraint conduct_version_said check (least(length(btrim(en)), length(btrim(es)), length(btrim(fr)), length(btrim(pt))) > 0
        and greatest(length(en), length(es), length(fr), length(pt)) <= 20000)
);
call wall('conduct_version');
-- A draft is its keeper's own; once it has a day the whole network reads it.
create policy announced_read on conduct_version for select to ${app}
    using (in_force_from is not null and (select current_setting('wop.platform', true)) <> '');

-- What somebody may have accepted is never changed and never removed. Days begin in UTC for the whole network.
create function code_in_force_stays() returns trigger language plpgsql as $$
begin
    if old.in_force_from <= (now() at time zone 'UTC')::date then
        raise exception 'a code of conduct that has been in force stays as it is' using errcode = 'WOP41';
    end if;
    return null;
end $$;
create trigger code_in_force_stays after update or delete on conduct_version
    for each row execute function code_in_force_stays();

-- An operator's word. The signatory is a person: the log keeps no name, and an erasure leaves version and date.
create table conduct_acceptance (
    id uuid constraint conduct_acceptance_pk primary key,
    platform_id text not null,
    operator_id uuid not null,
    keeper_id text not null,
    number integer not null,
    way text not null,
    signatory_name text,
    signatory_position text,
    account_id uuid constraint conduct_acceptance_account_fk references account,
    authorised boolean not null,
    principles boolean not null,
    signed_on date not null,
    recorded_by uuid constraint conduct_acceptance_recorded_by_fk references account,
    document text,
    accepted_at timestamptz not null,
    erased_at timestamptz,
    constraint conduct_acceptance_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint conduct_acceptance_version_fk foreign key (keeper_id, number) references conduct_version (platform_id, number),
    constraint conduct_acceptance_once unique (platform_id, operator_id, keeper_id, number),
    constraint conduct_acceptance_way_known check (way in ('ONLINE', 'PAPER')),
    constraint conduct_acceptance_whole check (authorised and principles),
    constraint conduct_acceptance_signed check (erased_at is not null or (signatory_name is not null and signatory_position is not null)),
    constraint conduct_acceptance_by_somebody check (erased_at is not null or coalesce(account_id, recorded_by) is not null),
    constraint conduct_acceptance_erased_whole check (erased_at is null
        or (signatory_name is null and signatory_position is null and account_id is null and document is null))
);
create index conduct_acceptance_by_operator on conduct_acceptance (platform_id, operator_id, number desc);
create index conduct_acceptance_by_account on conduct_acceptance (account_id) where account_id is not null;
call wall('conduct_acceptance', 'signatory_name', 'signatory_position', 'document');
drop policy own_remove on conduct_acceptance;
create policy never_remove on conduct_acceptance for delete to ${app} using (false);

create function word_given_stays() returns trigger language plpgsql as $$
begin
    if (old.platform_id, old.operator_id, old.keeper_id, old.number, old.way, old.signed_on, old.accepted_at)
           is distinct from (new.platform_id, new.operator_id, new.keeper_id, new.number, new.way, new.signed_on, new.accepted_at)
       or old.erased_at is not null or new.erased_at is null then
        raise exception 'an acceptance stays; only its signatory can be erased' using errcode = 'WOP42';
    end if;
    return null;
end $$;
create trigger word_given_stays after update on conduct_acceptance
    for each row execute function word_given_stays();

-- Who was asked for the new version: each person once for each operator and version.
create table conduct_notice (
    id uuid constraint conduct_notice_pk primary key,
    platform_id text not null,
    operator_id uuid not null,
    keeper_id text not null,
    number integer not null,
    account_id uuid not null constraint conduct_notice_account_fk references account,
    told_at timestamptz not null,
    constraint conduct_notice_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint conduct_notice_version_fk foreign key (keeper_id, number) references conduct_version (platform_id, number),
    constraint conduct_notice_once unique (platform_id, operator_id, keeper_id, number, account_id)
);
call wall('conduct_notice');
