-- A file that an operator, or its association for it, shows: what it holds is nobody's to read but the staff's.
create table operator_document (
    id uuid constraint operator_document_pk primary key,
    platform_id text not null,
    operator_id uuid,
    kind text not null,
    name text not null,
    type text not null,
    bytes bytea not null,
    size integer not null,
    digest text not null,
    added_by uuid constraint operator_document_account_fk references account,
    added_at timestamptz not null,
    constraint operator_document_operator_fk foreign key (platform_id, operator_id) references operator (platform_id, id) on delete cascade,
    constraint operator_document_id_per_platform unique (platform_id, id),
    constraint operator_document_kind_known check (kind in ('LICENCE', 'STATUTES', 'ATTESTATION', 'DECLARATION', 'OTHER')),
    constraint operator_document_type_known check (type in ('PDF', 'PNG', 'JPEG')),
    constraint operator_document_named check (name ~ '[^[:space:]]' and length(name) <= 120),
    constraint operator_document_size_told check (size = octet_length(bytes)),
    constraint operator_document_size_bounded check (size between 1 and 5 * 1024 * 1024)
);
create index operator_document_by_operator on operator_document (platform_id, operator_id, added_at);
call wall('operator_document', 'bytes', 'name');
