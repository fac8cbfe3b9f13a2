-- Files that belong to something of a partnership's record: a photograph of a mission, a signed page, a receipt. All sides
-- read them; the side that added one removes it.
create table partnership_file (
    id uuid constraint partnership_file_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    side_platform_id text not null,
    subject text not null,
    subject_id uuid not null,
    name text not null,
    type text not null,
    bytes bytea not null,
    size integer not null,
    digest text not null,
    added_by uuid not null constraint partnership_file_account_fk references account,
    added_at timestamptz not null,
    constraint partnership_file_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint partnership_file_side_fk foreign key (side_platform_id) references platform,
    constraint partnership_file_once unique (platform_id, partnership_id, side_platform_id, subject, subject_id, digest),
    constraint partnership_file_subject_known check (subject in ('MISSION', 'AGREEMENT', 'CLAIM', 'REPORT', 'LESSON', 'DIAGNOSIS', 'PLAN')),
    constraint partnership_file_type_known check (type in ('PDF', 'PNG', 'JPEG')),
    constraint partnership_file_named check (name ~ '[^[:space:]]' and length(name) <= 120 and name !~ '[/\\]'),
    constraint partnership_file_is_what_it_says check (case type
        when 'PDF' then substring(bytes for 5) = '%PDF-'::bytea
        when 'PNG' then substring(bytes for 8) = '\x89504e470d0a1a0a'::bytea
        else substring(bytes for 3) = '\xffd8ff'::bytea end),
    constraint partnership_file_size_told check (size = octet_length(bytes)),
    constraint partnership_file_size_bounded check (size between 1 and 5 * 1024 * 1024),
    constraint partnership_file_digest_told check (digest = encode(sha256(bytes), 'hex'))
);
create index partnership_file_by_subject on partnership_file (partnership_id, subject, subject_id, added_at);
call bridge('partnership_file', 'bytes', 'name');
drop policy partners_change on partnership_file;
create policy never_change on partnership_file for update to ${app} using (false);

-- At most twenty files a subject, counted under a lock, so that two at once are not both the twentieth.
create function partnership_files_are_few() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('files of ' || new.subject_id, 0));
    if (select count(*) from partnership_file f where f.partnership_id = new.partnership_id
          and f.subject = new.subject and f.subject_id = new.subject_id) >= 20 then
        raise exception 'there are twenty files already' using errcode = 'WOP80';
    end if;
    return new;
end $$;
create trigger partnership_files_are_few before insert on partnership_file for each row execute function partnership_files_are_few();
