-- Letters of intent, agreements and amendments. A draft is written together; once sent for signature its text rests, is
-- rendered once and for all, and every signature names the digest of that rendering.

create table agreement (
    id uuid constraint agreement_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    kind text not null,
    number integer not null default 0,
    state text not null default 'DRAFT',
    language text not null,
    focus text,
    objectives text,
    contributions text,
    duration text,
    roles text,
    value_in_kind text,
    value_in_cash text,
    starts_on text,
    ends_on text,
    confidentiality text,
    data_sharing text,
    changes text,
    told_by text,
    signed_on text,
    changed_at timestamptz not null default now(),
    changed_by uuid constraint agreement_changed_by_fk references account,
    content text,
    content_hash text,
    sent_at timestamptz,
    sent_by uuid constraint agreement_sent_by_fk references account,
    signed_at timestamptz,
    version integer not null default 1,
    constraint agreement_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint agreement_per_partnership unique (platform_id, partnership_id, id),
    constraint agreement_numbered unique (platform_id, partnership_id, number),
    constraint agreement_kind_known check (kind in ('LETTER_OF_INTENT', 'AGREEMENT', 'AMENDMENT')),
    constraint agreement_state_known check (state in ('DRAFT', 'FOR_SIGNATURE', 'SIGNED')),
    constraint agreement_language_known check (language in ('en', 'es', 'fr', 'pt')),
    constraint agreement_data_sharing_known check (data_sharing in ('PARTIES', 'PLATFORMS', 'NETWORK', 'PUBLIC')),
    constraint agreement_days_form check (concat(starts_on, ' ', ends_on, ' ', signed_on) ~ '^([0-9]{4}(-[0-9]{2}){0,2})? ([0-9]{4}(-[0-9]{2}){0,2})? ([0-9]{4}(-[0-9]{2}){0,2})?$'),
    constraint agreement_ends_after_it_starts check ((ends_on || '-99') collate "C" >= starts_on),
    constraint agreement_not_endless check (greatest(length(focus), length(objectives), length(contributions), length(duration), length(roles),
        length(value_in_kind), length(value_in_cash), length(confidentiality), length(changes)) <= 20000 and length(told_by) <= 1000),
    constraint agreement_rendered_unless_draft check ((state = 'DRAFT') = (content is null)),
    constraint agreement_hash_of_its_content check (content_hash is not distinct from encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
create unique index agreement_one_open on agreement (platform_id, partnership_id, kind) where state <> 'SIGNED';
create index agreement_by_partnership on agreement (partnership_id, number);

-- What each party wants of the partnership, in the words of the text that all sign.
create table agreement_interest (
    id uuid constraint agreement_interest_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    agreement_id uuid not null,
    party_id uuid not null,
    interest text not null,
    constraint agreement_interest_agreement_fk foreign key (platform_id, partnership_id, agreement_id)
        references agreement (platform_id, partnership_id, id) on delete cascade,
    constraint agreement_interest_party_fk foreign key (platform_id, partnership_id, party_id)
        references party (platform_id, partnership_id, id) on delete cascade,
    constraint agreement_interest_once unique (platform_id, agreement_id, party_id),
    constraint agreement_interest_said check (interest ~ '[^[:space:]]' and length(interest) <= 20000)
);
create index agreement_interest_by_partnership on agreement_interest (partnership_id, agreement_id);
call bridge('agreement', 'content');
call bridge('agreement_interest');

-- All that the text says, and for whom, in one order: what is signed is the digest of this.
create function agreement_content(a agreement) returns text language sql stable as $$
    select jsonb_strip_nulls(jsonb_build_object(
        'form', 'wop-agreement-1',
        'partnership', a.partnership_id, 'code', p.code, 'title', p.title,
        'kind', a.kind, 'number', a.number, 'language', a.language,
        'focus', a.focus, 'objectives', a.objectives, 'contributions', a.contributions, 'duration', a.duration,
        'roles', a.roles, 'value_in_kind', a.value_in_kind, 'value_in_cash', a.value_in_cash,
        'starts_on', a.starts_on, 'ends_on', a.ends_on,
        'confidentiality', a.confidentiality, 'data_sharing', a.data_sharing, 'changes', a.changes,
        'amends', (select g.content_hash from agreement g where a.kind = 'AMENDMENT' and g.partnership_id = a.partnership_id
                   and g.kind = 'AGREEMENT' and g.state = 'SIGNED'),
        'told_by', a.told_by, 'signed_on', a.signed_on,
        'parties', (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                        'party', y.id, 'role', y.role, 'operator', y.operator_id, 'name', y.legal_name, 'country', y.country,
                        'interest', i.interest)) order by array_position(array['MENTOR', 'MENTEE', 'FACILITATOR'], y.role), y.role, y.legal_name, y.id)
                    from partner y left join agreement_interest i on i.agreement_id = a.id and i.party_id = y.id
                    where y.partnership_id = a.partnership_id)))::text
    from partnership p where p.platform_id = a.platform_id and p.id = a.partnership_id
$$;

-- What must not be empty in a text that is signed: the four contents of the code of conduct and its term in an agreement,
-- the concept note in a letter, what changes in an amendment.
create function agreement_lacks(a agreement) returns table (what text, party_id uuid) language sql stable as $$
    select w.what, null::uuid
    from (values (1, 'LETTER_OF_INTENT', 'focus', a.focus), (2, 'LETTER_OF_INTENT', 'objectives', a.objectives),
                 (3, 'LETTER_OF_INTENT', 'contributions', a.contributions), (4, 'LETTER_OF_INTENT', 'duration', a.duration),
                 (1, 'AGREEMENT', 'objectives', a.objectives), (2, 'AGREEMENT', 'roles', a.roles),
                 (3, 'AGREEMENT', 'value_in_kind', a.value_in_kind), (4, 'AGREEMENT', 'value_in_cash', a.value_in_cash),
                 (5, 'AGREEMENT', 'starts_on', nullif(a.starts_on, left(a.starts_on, 7))),
                 (6, 'AGREEMENT', 'ends_on', nullif(a.ends_on, left(a.ends_on, 7))),
                 (7, 'AGREEMENT', 'data_sharing', a.data_sharing), (1, 'AMENDMENT', 'changes', a.changes)) w (place, kind, what, said)
    where w.kind = a.kind and coalesce(w.said, '') !~ '[^[:space:]]'
    union all
    select 'interest', y.id from party y
    where a.kind = 'AGREEMENT' and y.platform_id = a.platform_id and y.partnership_id = a.partnership_id and y.role in ('MENTOR', 'MENTEE', 'FACILITATOR')
      and not exists (select from agreement_interest i where i.agreement_id = a.id and i.party_id = y.id)
    union all
    select 'parties', null where (select count(distinct y.role) from party y where y.platform_id = a.platform_id
        and y.partnership_id = a.partnership_id and y.role in ('MENTOR', 'MENTEE')) < 2
$$;

-- Who must sign the present text, and what each of them said last of it.
create function agreement_signers(a agreement) returns table (party_id uuid, yes boolean) language sql stable as $$
    select (e ->> 'party')::uuid, w.yes
    from jsonb_array_elements(a.content::jsonb -> 'parties') e
    left join last_word(a.partnership_id, case a.kind when 'LETTER_OF_INTENT' then a.kind else 'AGREEMENT' end, a.id, a.content_hash) w
      on w.party_id = (e ->> 'party')::uuid
    where e ->> 'role' in ('MENTOR', 'MENTEE', 'FACILITATOR')
$$;

create function agreement_takes_its_course() returns trigger language plpgsql as $$
declare
    by_account uuid := nullif(current_setting('wop.account', true), '')::uuid;
    not_text text[] := array['state', 'content', 'content_hash', 'sent_at', 'sent_by', 'signed_at', 'changed_at', 'changed_by', 'version'];
    recorded boolean := exists (select from partnership p where p.platform_id = new.platform_id and p.id = new.partnership_id and p.basis = 'RECORDED');
    signed_one boolean;
    lacking text;
begin
    if tg_op = 'INSERT' then
        perform pg_advisory_xact_lock(hashtext('agreement ' || new.partnership_id));
        select coalesce(max(number), 0) + 1, coalesce(bool_or(kind = 'AGREEMENT' and state = 'SIGNED'), false) into new.number, signed_one
        from agreement where platform_id = new.platform_id and partnership_id = new.partnership_id;
        if (new.kind = 'AMENDMENT') <> signed_one and new.kind <> 'LETTER_OF_INTENT' then
            raise exception 'a signed agreement is amended, and nothing else is' using errcode = 'WOPA2';
        end if;
        new.state := 'DRAFT';
        new.content := null;
        new.content_hash := null;
        new.sent_at := null;
        new.sent_by := null;
        new.signed_at := null;
        new.changed_at := clock_timestamp();
        new.changed_by := coalesce(by_account, new.changed_by);
        return new;
    end if;
    if (new.kind, new.number) is distinct from (old.kind, old.number)
       or old.state <> 'DRAFT' and to_jsonb(new) - not_text is distinct from to_jsonb(old) - not_text then
        raise exception 'a text that is out for signature or signed stays as it is' using errcode = 'WOPA0';
    end if;
    new.content := old.content;
    new.content_hash := old.content_hash;
    new.sent_at := old.sent_at;
    new.sent_by := old.sent_by;
    new.signed_at := old.signed_at;
    new.changed_at := old.changed_at;
    new.changed_by := old.changed_by;
    if (old.state, new.state) = ('DRAFT', 'DRAFT') then
        new.changed_at := clock_timestamp();
        new.changed_by := by_account;
    elsif old.state = 'DRAFT' and (new.state = 'FOR_SIGNATURE' and not recorded
                                   or new.state = 'SIGNED' and recorded and new.told_by ~ '[^[:space:]]') then
        if not recorded then
            select string_agg(l.what, ' ') into lacking from agreement_lacks(new) l;
        end if;
        if lacking is not null then
            raise exception 'nothing is signed that lacks %', lacking using errcode = 'WOPA3', detail = lacking;
        end if;
        new.content := agreement_content(new);
        new.content_hash := encode(sha256(convert_to(new.content, 'UTF8')), 'hex');
        new.sent_at := clock_timestamp();
        new.sent_by := by_account;
    elsif new.state = 'DRAFT' and (recorded or old.state = 'FOR_SIGNATURE') then
        -- A signature holds the text, unless somebody whose signature it needs refuses it or is gone.
        if not recorded and exists (select from agreement_signers(old) s where s.yes)
           and not exists (select from agreement_signers(old) s where not s.yes or not exists (
                           select from party y where y.platform_id = old.platform_id and y.id = s.party_id)) then
            raise exception 'somebody has signed this text' using errcode = 'WOPA5';
        end if;
        new.content := null;
        new.content_hash := null;
        new.sent_at := null;
        new.sent_by := null;
        new.signed_at := null;
        new.changed_at := clock_timestamp();
        new.changed_by := by_account;
    elsif (old.state, new.state) = ('FOR_SIGNATURE', 'SIGNED') then
        if exists (select from agreement_signers(old) s where s.yes is distinct from true) then
            raise exception 'not everybody has signed' using errcode = 'WOPA2';
        end if;
        new.signed_at := clock_timestamp();
        new.signed_on := (select max(a.signed_on)::text from assent a where a.partnership_id = new.partnership_id
                          and a.subject_id = new.id and a.content_hash = new.content_hash and a.yes);
    elsif new.state <> old.state then
        raise exception 'a text does not go from % to %', old.state, new.state using errcode = 'WOPA2';
    end if;
    return new;
end $$;
create trigger agreement_takes_its_course before insert or update on agreement
    for each row execute function agreement_takes_its_course();

create function agreement_is_kept() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and old.told_by is null then
        raise exception 'a text that is out for signature or signed stays' using errcode = 'WOPA0';
    end if;
    return old;
end $$;
create trigger agreement_is_kept before delete on agreement for each row execute function agreement_is_kept();

create function agreement_interest_rests() returns trigger language plpgsql as $$
declare
    row_of record := coalesce(new, old);
begin
    -- What was rendered holds without these rows: they go along with a party that leaves.
    if exists (select from agreement a where a.platform_id = row_of.platform_id and a.id = row_of.agreement_id and a.state <> 'DRAFT')
       and (tg_op <> 'DELETE' or exists (select from party y where y.platform_id = row_of.platform_id and y.id = row_of.party_id)) then
        raise exception 'a text that is out for signature or signed stays as it is' using errcode = 'WOPA0';
    end if;
    return row_of;
end $$;
create trigger agreement_interest_rests before insert or update or delete on agreement_interest
    for each row execute function agreement_interest_rests();

-- One signature at a time, and only under the text as it is now.
create function assent_signs_the_present_text() returns trigger language plpgsql as $$
declare
    a agreement;
begin
    if coalesce(new.subject, '') not in ('LETTER_OF_INTENT', 'AGREEMENT') then
        return new;
    end if;
    -- Whoever does not take part learns nothing here: the walls refuse the row.
    if not exists (select from partnership p where p.platform_id = new.platform_id and p.id = new.partnership_id) then
        return new;
    end if;
    select * into a from agreement where platform_id = new.platform_id and partnership_id = new.partnership_id and id = new.subject_id for update;
    if not found or (a.kind = 'LETTER_OF_INTENT') <> (new.subject = 'LETTER_OF_INTENT') then
        raise exception 'there is no such text to sign' using errcode = 'WOPA1';
    end if;
    if a.state = 'DRAFT' then
        raise exception 'a draft is not signed' using errcode = 'WOPA1', detail = 'DRAFT';
    end if;
    if a.content_hash <> new.content_hash then
        raise exception 'the text has changed since it was read' using errcode = 'WOPA1';
    end if;
    if a.state = 'SIGNED' or new.yes and exists (select from last_word(a.partnership_id, new.subject, a.id, a.content_hash) w
                                                 where w.party_id = new.party_id and w.yes) then
        raise exception 'this text is signed already' using errcode = 'WOPA4';
    end if;
    if not exists (select from jsonb_array_elements(a.content::jsonb -> 'parties') e where e ->> 'party' = new.party_id::text) then
        raise exception 'the text does not name this party' using errcode = 'WOPA6';
    end if;
    return new;
end $$;
create trigger assent_signs_the_present_text before insert on assent for each row execute function assent_signs_the_present_text();

create function assent_completes_the_text() returns trigger language plpgsql as $$
begin
    update agreement a set state = 'SIGNED', version = a.version + 1
    where a.platform_id = new.platform_id and a.partnership_id = new.partnership_id and a.id = new.subject_id and a.state = 'FOR_SIGNATURE'
      and not exists (select from agreement_signers(a) s where s.yes is distinct from true);
    return null;
end $$;
create trigger assent_completes_the_text after insert on assent for each row
    when (new.yes and new.subject in ('LETTER_OF_INTENT', 'AGREEMENT')) execute function assent_completes_the_text();

-- The gates: whoever mentors, learns or facilitates has signed a text of the kind that all have signed.
grant create on schema public to ${referee};
set local role ${referee};
create function missing_text(of_platform text, of_partnership uuid, kinds text[], called text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    with texts as (select a.* from agreement a where a.platform_id = of_platform and a.partnership_id = of_partnership and a.kind = any (kinds)),
         open_one as (select * from texts where state <> 'SIGNED' order by number desc limit 1),
         unbound as (select y.id, y.operator_platform_id, y.joined_at from party y
                     where y.platform_id = of_platform and y.partnership_id = of_partnership and y.role in ('MENTOR', 'MENTEE', 'FACILITATOR')
                       and not exists (select from texts d, lateral (select case d.kind when 'LETTER_OF_INTENT' then d.kind else 'AGREEMENT' end as subject) k,
                                       lateral last_word(of_partnership, k.subject, d.id, d.content_hash) l
                                       where d.state = 'SIGNED' and l.party_id = y.id and l.yes))
    select called || '.none', 'COORDINATOR', of_platform, null::uuid, p.state_since from partnership p
    where p.platform_id = of_platform and p.id = of_partnership and not exists (select from texts)
    union all
    select called || '.draft', 'COORDINATOR', of_platform, null, o.changed_at from open_one o
    where o.state = 'DRAFT' and exists (select from unbound)
    union all
    select called || '.without-party', 'COORDINATOR', of_platform, u.id, u.joined_at from unbound u
    where exists (select from texts) and not exists (select from open_one o where o.state = 'DRAFT'
          or exists (select from jsonb_array_elements(o.content::jsonb -> 'parties') e where e ->> 'party' = u.id::text))
    union all
    select called || case when l.yes is false then '.refused' else '.not-signed' end, case when l.yes is false then 'COORDINATOR' else 'PARTY' end,
           case when l.yes is false then of_platform else y.operator_platform_id end, y.id, coalesce(l.at, o.sent_at)
    from open_one o
    join party y on y.platform_id = of_platform and y.partnership_id = of_partnership and y.role in ('MENTOR', 'MENTEE', 'FACILITATOR')
    left join lateral last_word(of_partnership, case o.kind when 'LETTER_OF_INTENT' then o.kind else 'AGREEMENT' end, o.id, o.content_hash) l
      on l.party_id = y.id
    where o.state = 'FOR_SIGNATURE' and l.yes is distinct from true and exists (select from unbound)
      and exists (select from jsonb_array_elements(o.content::jsonb -> 'parties') e where e ->> 'party' = y.id::text)
$$;
revoke execute on function missing_text(text, uuid, text[], text) from public;
create or replace function missing_letter(of_platform text, of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select m.* from missing_text(of_platform, of_partnership, array['LETTER_OF_INTENT'], 'letter') m where towards = 'LETTER_OF_INTENT'
$$;
create or replace function missing_agreement(of_platform text, of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select m.* from missing_text(of_platform, of_partnership, array['AGREEMENT', 'AMENDMENT'], 'agreement') m where towards = 'AGREED'
$$;
reset role;
revoke create on schema public from ${referee};
