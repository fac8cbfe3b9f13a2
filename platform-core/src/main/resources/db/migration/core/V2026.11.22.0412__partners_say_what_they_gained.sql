-- At the end each partner says what it gained, and all of them what others can learn from it.

-- What one party found. Written by its own side, kept from the others until every mentor and every mentee has handed
-- theirs in, and then for ever as it is.
create table evaluation (
    id uuid constraint evaluation_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    side_platform_id text not null,
    party_id uuid not null,
    state text not null default 'DRAFT',
    gained text,
    gave text,
    otherwise text,
    again text,
    benefit smallint,
    roles smallint,
    communication smallint,
    trust smallint,
    resources smallint,
    lasting smallint,
    told_by text,
    account_id uuid,
    submitted_at timestamptz,
    version integer not null default 1,
    constraint evaluation_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint evaluation_party_fk foreign key (platform_id, partnership_id, party_id) references party (platform_id, partnership_id, id) on delete cascade,
    constraint evaluation_side_fk foreign key (side_platform_id) references platform,
    constraint evaluation_once unique (platform_id, party_id),
    constraint evaluation_state_known check (state in ('DRAFT', 'SUBMITTED')),
    constraint evaluation_again_known check (again in ('YES', 'NO', 'UNSURE')),
    constraint evaluation_ratings check (least(benefit, roles, communication, trust, resources, lasting) >= 1
        and greatest(benefit, roles, communication, trust, resources, lasting) <= 5),
    constraint evaluation_not_endless check (greatest(length(gained), length(gave), length(otherwise)) <= 10000 and length(told_by) <= 1000),
    constraint evaluation_whole_when_submitted check (state = 'DRAFT' or coalesce(told_by, '') ~ '[^[:space:]]'
        or (coalesce(gained, '') ~ '[^[:space:]]' and coalesce(gave, '') ~ '[^[:space:]]'
            and coalesce(otherwise, '') ~ '[^[:space:]]' and again is not null
            and num_nulls(benefit, roles, communication, trust, resources, lasting) = 0))
);
create index evaluation_by_partnership on evaluation (partnership_id);
call bridge('evaluation', 'gained', 'gave', 'otherwise', 'again', 'benefit', 'roles', 'communication', 'trust', 'resources', 'lasting');

-- Who has handed an evaluation in, but not what it says; and where all have.
create view evaluation_turnout as
    select y.platform_id, y.partnership_id, y.id as party_id, coalesce(e.state, 'NONE') as state, e.submitted_at
    from party y left join evaluation e on e.platform_id = y.platform_id and e.party_id = y.id
    where (y.role in ('MENTOR', 'MENTEE') or e.id is not null)
      and (y.platform_id = (select current_setting('wop.platform', true))
           or y.partnership_id = any (array(select s.partnership_id from partnership_share s
                                            where s.platform_id = (select current_setting('wop.platform', true)))));
create view evaluation_shown as
    select platform_id, partnership_id from evaluation_turnout
    group by platform_id, partnership_id having bool_and(state = 'SUBMITTED');

grant create on schema public to ${referee};
alter view evaluation_turnout owner to ${referee};
alter view evaluation_shown owner to ${referee};
revoke create on schema public from ${referee};
grant select on evaluation_turnout, evaluation_shown to ${app};

create policy shown_or_own on evaluation as restrictive for select to ${app}
    using (side_platform_id = (select current_setting('wop.platform', true))
        or exists (select from evaluation_shown o where o.platform_id = evaluation.platform_id and o.partnership_id = evaluation.partnership_id)
        or exists (select from partnership p where p.platform_id = evaluation.platform_id and p.id = evaluation.partnership_id and p.basis = 'RECORDED'));

create function evaluation_is_ones_own() returns trigger language plpgsql as $$
declare
    recorded boolean := exists (select from partnership p where p.platform_id = new.platform_id and p.id = new.partnership_id and p.basis = 'RECORDED');
begin
    if tg_op = 'UPDATE' and old.state = 'SUBMITTED' and not recorded then
        raise exception 'an evaluation that was handed in stays as it is' using errcode = 'WOPA7';
    end if;
    if not recorded and exists (select from party y where y.platform_id = new.platform_id and y.id = new.party_id
                                and y.operator_platform_id <> new.side_platform_id) then
        raise exception 'a party speaks through its own platform' using errcode = 'WOP23';
    end if;
    if new.told_by is not null and not recorded then
        raise exception 'who lives a partnership is not told of it' using errcode = 'WOP22';
    end if;
    new.party_id := case when tg_op = 'UPDATE' then old.party_id else new.party_id end;
    new.submitted_at := case when new.state = 'SUBMITTED' then clock_timestamp() end;
    new.account_id := nullif(current_setting('wop.account', true), '')::uuid;
    return new;
end $$;
create trigger evaluation_is_ones_own before insert or update on evaluation for each row execute function evaluation_is_ones_own();
create function evaluation_is_kept() returns trigger language plpgsql as $$
begin
    if old.state = 'SUBMITTED' and old.told_by is null
       and exists (select from partnership p where p.platform_id = old.platform_id and p.id = old.partnership_id) then
        raise exception 'an evaluation that was handed in stays' using errcode = 'WOPA7';
    end if;
    return old;
end $$;
create trigger evaluation_is_kept before delete on evaluation for each row execute function evaluation_is_kept();

-- What others can learn: a story, a good practice, a lesson. Shown to everybody once it and its partnership are published.
create table lesson (
    id uuid constraint lesson_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    kind text not null,
    told_by text,
    published boolean not null default false,
    written_at timestamptz not null default now(),
    version integer not null default 1,
    constraint lesson_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint lesson_per_partnership unique (platform_id, partnership_id, id),
    constraint lesson_kind_known check (kind in ('STORY', 'GOOD_PRACTICE', 'LESSON')),
    constraint lesson_not_endless check (length(told_by) <= 1000)
);
create index lesson_by_partnership on lesson (partnership_id);
create table lesson_text (
    id uuid constraint lesson_text_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    lesson_id uuid not null,
    language text not null,
    title text not null,
    body text not null,
    constraint lesson_text_lesson_fk foreign key (platform_id, partnership_id, lesson_id)
        references lesson (platform_id, partnership_id, id) on delete cascade,
    constraint lesson_text_once unique (platform_id, lesson_id, language),
    constraint lesson_text_language_known check (language in ('en', 'es', 'fr', 'pt')),
    constraint lesson_text_said check (title ~ '[^[:space:]]' and body ~ '[^[:space:]]' and length(title) <= 200 and length(body) <= 20000)
);
create index lesson_text_by_partnership on lesson_text (partnership_id);
call bridge('lesson');
call bridge('lesson_text');
-- Whether a lesson is shown is decided at any time by the coordinator; what it says stays once the partnership is over.
drop trigger partnership_goes_on on lesson;
create trigger partnership_goes_on_adding before insert or delete on lesson for each row execute function partnership_goes_on();
create trigger partnership_goes_on_changing before update on lesson for each row
    when ((old.kind, old.told_by) is distinct from (new.kind, new.told_by)) execute function partnership_goes_on();
create function lesson_is_shown_by_the_coordinator() returns trigger language plpgsql as $$
begin
    if new.platform_id <> current_setting('wop.platform', true) then
        raise exception 'what is shown to everybody is the coordinator''s to say' using errcode = 'WOP23';
    end if;
    return new;
end $$;
create trigger lesson_is_shown_by_the_coordinator before update on lesson for each row
    when (old.published is distinct from new.published) execute function lesson_is_shown_by_the_coordinator();
create trigger lesson_begins_unshown before insert on lesson for each row
    when (new.published) execute function lesson_is_shown_by_the_coordinator();

create policy published_read on lesson for select to ${reader}
    using (published and partnership_id = any (array(select id from partnership)));
grant select (id, platform_id, partnership_id, kind, published, told_by, written_at) on lesson to ${reader};
create policy published_read on lesson_text for select to ${reader} using (lesson_id = any (array(select id from lesson)));
grant select (lesson_id, language, title, body) on lesson_text to ${reader};
grant create on schema public to ${reader};
create view published_lesson as
    select l.id, l.partnership_id, l.kind, l.told_by, l.written_at, t.language, t.title, t.body
    from lesson l join lesson_text t on t.lesson_id = l.id where l.published;
alter view published_lesson owner to ${reader};
revoke create on schema public from ${reader};
grant select on published_lesson to ${app};

-- The gate: both sides have said what they gained, and there is something for others to learn from.
grant create on schema public to ${referee};
set local role ${referee};
create or replace function missing_closing(of_platform text, of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select 'closing.no-evaluation', 'PARTY', y.operator_platform_id, y.id, p.state_since
    from party y join partnership p on p.platform_id = y.platform_id and p.id = y.partnership_id
    where towards = 'CLOSED' and y.platform_id = of_platform and y.partnership_id = of_partnership and y.role in ('MENTOR', 'MENTEE')
      and not exists (select from evaluation e where e.platform_id = y.platform_id and e.party_id = y.id and e.state = 'SUBMITTED')
    union all
    select 'closing.no-lesson', 'COORDINATOR', of_platform, null, p.state_since from partnership p
    where towards = 'CLOSED' and p.platform_id = of_platform and p.id = of_partnership and not exists (
        select from lesson_text t where t.platform_id = of_platform and t.partnership_id = of_partnership)
$$;
reset role;
revoke create on schema public from ${referee};
