create table account (
    id uuid constraint account_pk primary key,
    email text not null,
    name text not null,
    language text not null,
    password_hash text,
    entered boolean not null generated always as (password_hash is not null) stored,
    suspended_at timestamptz,
    demonstration boolean not null default false,
    created_at timestamptz not null,
    version integer not null default 1,
    constraint account_email_unique unique (email),
    constraint account_email_form check (email = lower(email) and email like '_%@_%')
);

create table appointment (
    id uuid constraint appointment_pk primary key,
    platform_id text not null constraint appointment_platform_fk references platform,
    account_id uuid not null constraint appointment_account_fk references account,
    role text not null,
    appointed_by uuid constraint appointment_by_fk references account,
    appointed_at timestamptz not null,
    constraint appointment_once unique (platform_id, account_id, role),
    constraint appointment_role_known check (role in ('ADMINISTRATOR', 'FACILITATOR', 'REVIEWER', 'MONITORING_OFFICER',
        'FINANCE_VERIFIER', 'INTEGRITY_OFFICER', 'OPERATOR_ADMINISTRATOR', 'OPERATOR_EXPERT', 'OPERATOR_SIGNATORY',
        'ANALYST', 'TAXONOMY_STEWARD', 'DONOR', 'VISITOR'))
);
create index appointment_by_account on appointment (account_id);
call wall('appointment');
create policy of_oneself on appointment for select to ${app}
    using (account_id = nullif((select current_setting('wop.account', true)), '')::uuid);

-- The last administrator of a platform stays. Two removals at once wait for each other.
create function last_administrator_stays() returns trigger language plpgsql as $$
begin
    if old.role = 'ADMINISTRATOR' and (tg_op = 'DELETE' or new.role <> 'ADMINISTRATOR') then
        perform pg_advisory_xact_lock(hashtextextended('administrators of ' || old.platform_id, 0));
        if not exists (select from appointment
                       where platform_id = old.platform_id and role = 'ADMINISTRATOR' and id <> old.id) then
            raise exception 'the last administrator of % stays', old.platform_id using errcode = 'WOP02';
        end if;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger last_administrator_stays before update or delete on appointment
    for each row execute function last_administrator_stays();

-- An account is nobody's property. Who may meet it: itself, the platforms that appointed it,
-- and the transaction that presents its address (signing in, asking for a new password).
alter table account enable row level security;
alter table account force row level security;
create policy known_read on account for select to ${app}
    using (id = nullif((select current_setting('wop.account', true)), '')::uuid
        or id = any (array(select account_id from appointment))
        or email = (select current_setting('wop.credential', true)));
create policy invited_add on account for insert to ${app}
    with check ((select current_setting('wop.platform', true)) <> '');
create policy known_change on account for update to ${app}
    using (id = nullif((select current_setting('wop.account', true)), '')::uuid
        or email = (select current_setting('wop.credential', true)))
    with check (true);
create policy never_remove on account for delete to ${app} using (false);
grant select, insert, update on account to ${app};
call audit_changes_of('account', 'password_hash', 'email', 'name');

-- Which platforms have an administrator who has come in, and not who.
create policy counted on appointment for select to ${counter} using (true);
grant select (platform_id, account_id, role) on appointment to ${counter};
create policy counted on account for select to ${counter} using (true);
grant select (id, entered) on account to ${counter};
create view administered_platform as
    select distinct m.platform_id from appointment m join account a on a.id = m.account_id
    where m.role = 'ADMINISTRATOR' and a.entered;
grant create on schema public to ${counter};
alter view administered_platform owner to ${counter};
revoke create on schema public from ${counter};
grant select on administered_platform to ${app};

create table sign_in (
    id uuid constraint sign_in_pk primary key,
    account_id uuid not null constraint sign_in_account_fk references account on delete cascade,
    secret_hash text not null constraint sign_in_secret_unique unique,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    client text not null
);
create index sign_in_by_account on sign_in (account_id);
alter table sign_in enable row level security;
alter table sign_in force row level security;
create policy of_oneself on sign_in to ${app}
    using (account_id = nullif((select current_setting('wop.account', true)), '')::uuid
        or secret_hash = (select current_setting('wop.credential', true)))
    with check (account_id = nullif((select current_setting('wop.account', true)), '')::uuid);
grant select, insert, update, delete on sign_in to ${app};
call audit_changes_of('sign_in', 'secret_hash', '-seen_at', 'client');

create table access_token (
    id uuid constraint access_token_pk primary key,
    account_id uuid not null constraint access_token_account_fk references account on delete cascade,
    scope_platform_id text constraint access_token_platform_fk references platform,
    name text not null,
    scope text not null,
    secret_hash text not null constraint access_token_secret_unique unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint access_token_scope_known check (scope in ('READ', 'WRITE'))
);
create index access_token_by_account on access_token (account_id);
alter table access_token enable row level security;
alter table access_token force row level security;
create policy of_oneself on access_token to ${app}
    using (account_id = nullif((select current_setting('wop.account', true)), '')::uuid
        or secret_hash = (select current_setting('wop.credential', true)))
    with check (account_id = nullif((select current_setting('wop.account', true)), '')::uuid
        or secret_hash = (select current_setting('wop.credential', true)));
grant select, insert, update, delete on access_token to ${app};
call audit_changes_of('access_token', 'secret_hash', '-used_at');

create table one_time_link (
    id uuid constraint one_time_link_pk primary key,
    platform_id text not null constraint one_time_link_platform_fk references platform,
    account_id uuid not null constraint one_time_link_account_fk references account on delete cascade,
    purpose text not null,
    secret_hash text not null constraint one_time_link_secret_unique unique,
    issued_by uuid constraint one_time_link_issuer_fk references account,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint one_time_link_purpose_known check (purpose in ('INVITATION', 'RESET'))
);
create index one_time_link_by_platform on one_time_link (platform_id, account_id);
call wall('one_time_link', 'secret_hash');
create policy by_secret on one_time_link for select to ${app}
    using (secret_hash = (select current_setting('wop.credential', true)));

-- Failed attempts, by what was tried from where; both only as digests. Old rows are swept at sign-in.
create table sign_in_failure (
    id bigint generated always as identity constraint sign_in_failure_pk primary key,
    pair_digest text not null,
    source_digest text not null,
    at timestamptz not null
);
create index sign_in_failure_by_pair on sign_in_failure (pair_digest, at);
create index sign_in_failure_by_source on sign_in_failure (source_digest, at);
grant select, insert, delete on sign_in_failure to ${app};

create table outgoing_message (
    id uuid constraint outgoing_message_pk primary key,
    platform_id text not null constraint outgoing_message_platform_fk references platform,
    recipient text not null,
    language text not null,
    subject text not null,
    body text,
    confidential boolean not null default true,
    created_at timestamptz not null,
    sent_at timestamptz,
    attempts integer not null default 0,
    last_error text
);
create index outgoing_message_by_platform on outgoing_message (platform_id, created_at desc);
call wall('outgoing_message', 'body', 'recipient', 'subject');
