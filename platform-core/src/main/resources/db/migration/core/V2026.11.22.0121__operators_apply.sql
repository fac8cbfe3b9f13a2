-- What an operator says of itself until its platform has decided: drafts with all that was typed, and the last two
-- versions that were submitted. Behind a link of its own, whose secret is kept as a digest. What was typed is a JSON
-- object of texts.
create table application (
    id uuid constraint application_pk primary key,
    platform_id text not null constraint application_platform_fk references platform,
    operator_id uuid,
    secret_hash text not null,
    former_hash text,
    language text not null,
    email text,
    typed text not null,
    submitted text,
    formerly text,
    invited_by uuid constraint application_inviter_fk references account,
    begun_at timestamptz not null,
    changed_at timestamptz not null,
    submitted_at timestamptz,
    version integer not null default 1,
    constraint application_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint application_id_per_platform unique (platform_id, id),
    constraint application_operator_once unique (platform_id, operator_id),
    constraint application_secret_once unique (platform_id, secret_hash),
    constraint application_former_once unique (platform_id, former_hash),
    constraint application_typed_object check (jsonb_typeof(typed::jsonb) = 'object'),
    constraint application_submitted_object check (jsonb_typeof(submitted::jsonb) = 'object'),
    constraint application_formerly_object check (jsonb_typeof(formerly::jsonb) = 'object'),
    constraint application_submitted_by_an_operator check (submitted is null or operator_id is not null)
);
create index application_by_age on application (platform_id, changed_at);
create index application_by_address on application (platform_id, email, begun_at);
call wall('application', 'secret_hash', 'former_hash', 'email', 'typed', 'submitted', 'formerly');

-- An applicant shows documents before there is an operator.
alter table operator_document
    add column application_id uuid,
    add constraint operator_document_application_fk foreign key (platform_id, application_id) references application (platform_id, id) on delete cascade,
    add constraint operator_document_of_somebody check (coalesce(operator_id, application_id) is not null);
create index operator_document_by_application on operator_document (platform_id, application_id);
