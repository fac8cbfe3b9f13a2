-- The owner of the schema is a member of the referee's role, since it builds what belongs to it; so a policy that lets the
-- referee write asks besides who is writing.
do $$
declare
    p record;
begin
    for p in select tablename, policyname, cmd, qual, with_check from pg_policies
             where schemaname = 'public' and '${referee}' = any (roles) and cmd <> 'SELECT' loop
        execute format('alter policy %I on %I', p.policyname, p.tablename)
            || case when p.qual is null then '' else format(' using (current_user = ''${referee}'' and (%s))', p.qual) end
            || case when p.with_check is null then '' else format(' with check (current_user = ''${referee}'' and (%s))', p.with_check) end;
    end loop;
end $$;
