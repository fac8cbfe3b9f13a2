-- What somebody typed into a form and could not send because the session had ended meanwhile. Its account's own, for a week.
create table kept_draft (
    id uuid constraint kept_draft_pk primary key,
    account_id uuid not null constraint kept_draft_account_fk references account on delete cascade,
    page text not null,
    target text not null,
    typed text not null,
    kept_at timestamptz not null,
    constraint kept_draft_once unique (account_id, target),
    constraint kept_draft_page_form check (page ~ '^/[^/]' and length(page) <= 500),
    constraint kept_draft_target_form check (target ~ '^/[^/]' and length(target) <= 500),
    constraint kept_draft_object check (jsonb_typeof(typed::jsonb) = 'object' and octet_length(typed) <= 200000)
);
create index kept_draft_by_account on kept_draft (account_id, kept_at desc);
create index kept_draft_by_time on kept_draft (kept_at);
alter table kept_draft enable row level security;
alter table kept_draft force row level security;
create policy of_oneself_for_a_week on kept_draft to ${app}
    using (account_id = nullif((select current_setting('wop.account', true)), '')::uuid and kept_at > now() - interval '7 days')
    with check (account_id = nullif((select current_setting('wop.account', true)), '')::uuid);
grant select, insert, update, delete on kept_draft to ${app};

-- With each one that is kept goes what it takes the place of, and whatever is older than a week; twenty a person at most.
create policy referee_reads on kept_draft for select to ${referee} using (true);
create policy referee_sweeps on kept_draft for delete to ${referee} using (true);
grant select (id, account_id, target, kept_at), delete on kept_draft to ${referee};
create function kept_drafts_go() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.account_id = nullif(current_setting('wop.account', true), '')::uuid then
        delete from kept_draft d
        where d.kept_at <= now() - interval '7 days' or (d.account_id = new.account_id and d.target = new.target)
           or d.id in (select o.id from kept_draft o where o.account_id = new.account_id order by o.kept_at desc offset 19);
    end if;
    return new;
end $$;
create trigger kept_drafts_go before insert on kept_draft for each row execute function kept_drafts_go();
grant create on schema public to ${referee};
alter function kept_drafts_go() owner to ${referee};
revoke create on schema public from ${referee};
revoke execute on function kept_drafts_go() from public;
