-- One operator's share of a cell is found by its key, the largest share by an index of its own. As long as that index fitted
-- both, the planner took it for both, and a change of one record read every share of its cells: an index of the shares above
-- nothing fits the second question alone.
drop index if exists tally_operator_by_amount;
create index tally_operator_by_amount on tally_operator (platform_id, measure, dimension, category, amount desc) where amount > 0;
do $$
declare
    counts text;
begin
    for counts in select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace and proname = 'recount' loop
        execute replace(counts, 'order by o.amount desc limit 1', 'and o.amount > 0 order by o.amount desc limit 1');
    end loop;
end $$;
