-- Money. What partners give is written down; what a party spent is paid back at documented cost; nothing else has a place
-- here. There is no account, no kind of transaction and no category in which one partner could earn from another, and the
-- books are kept by the database alone: the application has no right to write in them.

-- ISO 4217: how many decimals a currency in use has; none for what is no currency in use.
create function currency_decimals(code text) returns integer language sql immutable parallel safe as $$
    select case
        when code in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 0
        when code in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
        when code in ('AED', 'AFN', 'ALL', 'AMD', 'AOA', 'ARS', 'AUD', 'AWG', 'AZN', 'BAM', 'BBD', 'BDT', 'BMD', 'BND', 'BOB', 'BRL',
            'BSD', 'BTN', 'BWP', 'BYN', 'BZD', 'CAD', 'CDF', 'CHF', 'CNY', 'COP', 'CRC', 'CUP', 'CVE', 'CZK', 'DKK', 'DOP', 'DZD', 'EGP',
            'ERN', 'ETB', 'EUR', 'FJD', 'FKP', 'GBP', 'GEL', 'GHS', 'GIP', 'GMD', 'GTQ', 'GYD', 'HKD', 'HNL', 'HTG', 'HUF', 'IDR', 'ILS',
            'INR', 'IRR', 'JMD', 'KES', 'KGS', 'KHR', 'KPW', 'KYD', 'KZT', 'LAK', 'LBP', 'LKR', 'LRD', 'LSL', 'MAD', 'MDL', 'MGA', 'MKD',
            'MMK', 'MNT', 'MOP', 'MRU', 'MUR', 'MVR', 'MWK', 'MXN', 'MYR', 'MZN', 'NAD', 'NGN', 'NIO', 'NOK', 'NPR', 'NZD', 'PAB', 'PEN',
            'PGK', 'PHP', 'PKR', 'PLN', 'QAR', 'RON', 'RSD', 'RUB', 'SAR', 'SBD', 'SCR', 'SDG', 'SEK', 'SGD', 'SHP', 'SLE', 'SOS', 'SRD',
            'SSP', 'STN', 'SVC', 'SYP', 'SZL', 'THB', 'TJS', 'TMT', 'TOP', 'TRY', 'TTD', 'TWD', 'TZS', 'UAH', 'USD', 'UYU', 'UZS', 'VES',
            'WST', 'XCD', 'XCG', 'YER', 'ZAR', 'ZMW', 'ZWG') then 2
    end
$$;

-- The first day that a partial date (2009, 2009-04, 2009-04-17) may mean.
create function first_day_of(partial text) returns date language sql immutable as $$
    select case length(partial) when 4 then (partial || '-01-01')::date when 7 then (partial || '-01')::date
        when 10 then partial::date end
$$;

-- Nobody gives or spends tomorrow, nor before the partnership began.
create function money_day_is_sound(day date, began text) returns boolean language sql stable as $$
    select day is null or (day <= (now() at time zone 'UTC')::date + 1 and day >= coalesce(first_day_of(began), date '1970-01-01'))
$$;

-- Rates are kept by each platform with their source, and are nobody's secret. A wrong one is withdrawn and stays.
create table exchange_rate (
    id uuid constraint exchange_rate_pk primary key,
    platform_id text not null constraint exchange_rate_platform_fk references platform,
    from_currency text not null,
    to_currency text not null,
    rate numeric(20, 10) not null,
    day date not null,
    source text not null,
    entered_by uuid constraint exchange_rate_entered_by_fk references account,
    entered_at timestamptz not null,
    withdrawn_by uuid constraint exchange_rate_withdrawn_by_fk references account,
    withdrawn_at timestamptz,
    withdrawn_reason text,
    constraint exchange_rate_currencies_known check (currency_decimals(from_currency) is not null and currency_decimals(to_currency) is not null),
    constraint exchange_rate_between_two check (from_currency <> to_currency),
    constraint exchange_rate_positive check (rate > 0),
    constraint exchange_rate_sourced check (source ~ '[^[:space:]]' and length(source) <= 300),
    constraint exchange_rate_withdrawn_with_reason check ((withdrawn_at is null) = (withdrawn_reason is null)
        and (withdrawn_reason is null or withdrawn_reason ~ '[^[:space:]]'))
);
create unique index exchange_rate_once_a_day on exchange_rate (platform_id, from_currency, to_currency, day) where withdrawn_at is null;
create index exchange_rate_by_day on exchange_rate (platform_id, from_currency, to_currency, day desc);
call wall_with_windows('exchange_rate');
drop policy own_remove on exchange_rate;
create policy never_remove on exchange_rate for delete to ${app} using (false);
revoke update on exchange_rate from ${app};
grant update (withdrawn_by, withdrawn_at, withdrawn_reason) on exchange_rate to ${app};
create policy referee_reads on exchange_rate for select to ${referee} using (true);
grant select on exchange_rate to ${referee};
grant select on platform to ${referee};

create function exchange_rate_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.day > (now() at time zone 'UTC')::date + 1 then
            raise exception 'no rate of tomorrow is known' using errcode = '23514', constraint = 'exchange_rate_known_by_now', table = 'exchange_rate';
        end if;
        new.withdrawn_at := null;
        new.withdrawn_reason := null;
        new.withdrawn_by := null;
        return new;
    end if;
    if old.withdrawn_at is not null then
        raise exception 'this rate was withdrawn' using errcode = 'WOP63';
    end if;
    new.withdrawn_at := clock_timestamp();
    new.withdrawn_by := nullif(current_setting('wop.account', true), '')::uuid;
    return new;
end $$;
create trigger exchange_rate_is_kept before insert or update on exchange_rate for each row execute function exchange_rate_is_kept();

-- The latest rate that was known on a day, as it was quoted or turned round; no row: there is none, and nothing is guessed.
create function rate_on(of_platform text, from_code text, to_code text, on_day date)
    returns table (rate numeric, day date, source text) language sql stable as $$
    select 1::numeric, on_day, null::text where from_code = to_code
    union all
    (select case when r.from_currency = from_code then r.rate else 1 / r.rate end, r.day, r.source
     from exchange_rate r
     where from_code <> to_code and r.platform_id = of_platform and r.withdrawn_at is null and r.day <= on_day
       and (r.from_currency, r.to_currency) in ((from_code, to_code), (to_code, from_code))
     order by r.day desc, r.from_currency = from_code desc
     limit 1)
$$;

-- What a party gives: in kind or in money. It is posted as it is written down, and never changed; a mistake is reversed.
create table contribution (
    id uuid constraint contribution_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    side_platform_id text not null,
    party_id uuid not null,
    kind text not null,
    what text not null,
    quantity numeric(12, 2),
    unit_value numeric(15, 3),
    amount numeric(15, 3),
    currency text,
    day date,
    evidence text,
    mission_id uuid,
    told_by text,
    entered_by uuid constraint contribution_entered_by_fk references account,
    entered_at timestamptz not null,
    reversed_by uuid constraint contribution_reversed_by_fk references account,
    reversed_at timestamptz,
    reversal_reason text,
    constraint contribution_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint contribution_party_fk foreign key (platform_id, partnership_id, party_id) references party (platform_id, partnership_id, id),
    constraint contribution_side_fk foreign key (side_platform_id) references platform,
    constraint contribution_per_partnership unique (platform_id, partnership_id, id),
    constraint contribution_kind_known check (kind in ('IN_KIND_STAFF', 'IN_KIND_GOODS', 'IN_KIND_LODGING', 'CASH')),
    constraint contribution_described check (what ~ '[^[:space:]]' and length(what) <= 300),
    constraint contribution_positive check (quantity > 0 and unit_value > 0 and amount > 0),
    constraint contribution_currency_known check (currency is null or currency_decimals(currency) is not null),
    constraint contribution_amount_with_currency check ((amount is null) = (currency is null)),
    constraint contribution_in_its_decimals check (amount = round(amount, currency_decimals(currency))),
    constraint contribution_worth_its_count check (unit_value is null
        or (quantity is not null and amount is not null and amount = round(quantity * unit_value, currency_decimals(currency)))),
    constraint contribution_cash_is_not_counted check (kind <> 'CASH' or (quantity is null and unit_value is null)),
    constraint contribution_whole_unless_told check (told_by is not null or (amount is not null and day is not null
        and (kind = 'CASH' or (unit_value is not null and coalesce(evidence, '') ~ '[^[:space:]]')))),
    constraint contribution_reversed_with_reason check ((reversed_at is null) = (reversal_reason is null)
        and (reversal_reason is null or reversal_reason ~ '[^[:space:]]'))
);
create index contribution_by_partnership on contribution (platform_id, partnership_id, day);
create index contribution_by_party on contribution (platform_id, party_id);
call bridge('contribution');
drop policy partners_remove on contribution;
create policy never_remove on contribution for delete to ${app} using (false);
revoke update on contribution from ${app};
grant update (reversed_by, reversed_at, reversal_reason) on contribution to ${app};

-- A claim: what a party asks back of what it spent. Claimant, verifier and approver are three people.
create table claim (
    id uuid constraint claim_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    claimant_platform_id text not null,
    party_id uuid not null,
    what text not null,
    currency text not null,
    state text not null default 'DRAFT',
    state_since timestamptz not null default now(),
    claimed_by uuid constraint claim_claimed_by_fk references account,
    claimed_at timestamptz not null,
    submitted_by uuid constraint claim_submitted_by_fk references account,
    submitted_at timestamptz,
    verified_by uuid constraint claim_verified_by_fk references account,
    verified_at timestamptz,
    approved_by uuid constraint claim_approved_by_fk references account,
    approved_at timestamptz,
    paid_by uuid constraint claim_paid_by_fk references account,
    paid_at timestamptz,
    paid_from text,
    payer_party_id uuid,
    paid_on date,
    payment_reference text,
    reason text,
    version integer not null default 1,
    constraint claim_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id) on delete cascade,
    constraint claim_party_fk foreign key (platform_id, partnership_id, party_id) references party (platform_id, partnership_id, id),
    constraint claim_payer_fk foreign key (platform_id, partnership_id, payer_party_id) references party (platform_id, partnership_id, id),
    constraint claim_claimant_platform_fk foreign key (claimant_platform_id) references platform,
    constraint claim_per_partnership unique (platform_id, partnership_id, id),
    constraint claim_in_currency unique (platform_id, partnership_id, id, currency),
    constraint claim_described check (what ~ '[^[:space:]]' and length(what) <= 300),
    constraint claim_currency_known check (currency_decimals(currency) is not null),
    constraint claim_state_known check (state in ('DRAFT', 'SUBMITTED', 'VERIFIED', 'APPROVED', 'PAID', 'REJECTED')),
    constraint claim_three_people check (verified_by <> claimed_by and verified_by <> submitted_by and approved_by <> claimed_by
        and approved_by <> submitted_by and approved_by <> verified_by and paid_by <> claimed_by and paid_by <> submitted_by),
    constraint claim_signed_by_each check (
        (state in ('DRAFT', 'REJECTED') or submitted_by is not null)
        and (state in ('DRAFT', 'SUBMITTED', 'REJECTED') or verified_by is not null)
        and ((state in ('APPROVED', 'PAID')) = (approved_by is not null))
        and ((state = 'PAID') = (paid_by is not null and paid_from is not null and paid_on is not null))),
    constraint claim_rejected_with_reason check (state <> 'REJECTED' or coalesce(reason, '') ~ '[^[:space:]]'),
    constraint claim_paid_from_known check (paid_from in ('CASH_HELD', 'PLATFORM', 'PARTY')),
    constraint claim_payer_named check ((coalesce(paid_from, '') = 'PARTY') = (payer_party_id is not null)),
    constraint claim_paid_by_another check (payer_party_id <> party_id)
);
create index claim_by_partnership on claim (platform_id, partnership_id, state_since);
create index claim_by_party on claim (platform_id, party_id);
call bridge('claim');
drop trigger partnership_goes_on on claim;
drop policy partners_add on claim;
create policy claimant_adds on claim for insert to ${app}
    with check (claimant_platform_id = (select current_setting('wop.platform', true))
        and (platform_id = (select current_setting('wop.platform', true))
            or partnership_id = any (array(select s.partnership_id from partnership_share s
                where s.platform_id = (select current_setting('wop.platform', true)) and s.consent = 'GIVEN'))));
drop policy partners_remove on claim;
create policy claimant_removes on claim for delete to ${app}
    using (claimant_platform_id = (select current_setting('wop.platform', true)));
revoke update on claim from ${app};
grant update (what, state, paid_from, payer_party_id, paid_on, payment_reference, reason, version) on claim to ${app};

-- One receipt of a claim: what it cost, and how much of it is asked back. A receipt is asked back once.
create table claim_line (
    id uuid constraint claim_line_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    claim_id uuid not null,
    currency text not null,
    category text not null,
    what text not null,
    receipt_supplier text not null,
    receipt_number text not null,
    receipt_day date not null,
    documented_cost numeric(15, 3) not null,
    claimed_amount numeric(15, 3) not null,
    days numeric(8, 2),
    daily_cost numeric(15, 3),
    released boolean not null default false,
    supplier_key text not null generated always as (regexp_replace(folded(receipt_supplier), '[^[:alnum:]]', '', 'g')) stored,
    number_key text not null generated always as (regexp_replace(folded(receipt_number), '[^[:alnum:]]', '', 'g')) stored,
    constraint claim_line_claim_fk foreign key (platform_id, partnership_id, claim_id, currency)
        references claim (platform_id, partnership_id, id, currency) on delete cascade,
    constraint claim_line_category_known check (category in ('TRAVEL', 'LODGING', 'PER_DIEM', 'INSURANCE', 'VISA', 'MATERIALS',
        'INTERPRETATION', 'VENUE', 'SALARY_AT_COST')),
    constraint claim_line_described check (what ~ '[^[:space:]]' and length(what) <= 300),
    constraint claim_line_receipt_named check (receipt_supplier ~ '[[:alnum:]]' and length(receipt_supplier) <= 200
        and receipt_number ~ '[[:alnum:]]' and length(receipt_number) <= 80),
    constraint claim_line_positive check (documented_cost > 0 and claimed_amount > 0),
    constraint claim_line_in_its_decimals check (documented_cost = round(documented_cost, currency_decimals(currency))
        and claimed_amount = round(claimed_amount, currency_decimals(currency))),
    constraint claim_line_never_above_cost check (claimed_amount <= documented_cost),
    constraint claim_line_salary_is_days_at_cost check (case when category = 'SALARY_AT_COST'
        then coalesce(days > 0 and daily_cost > 0 and documented_cost <= round(days * daily_cost, currency_decimals(currency)), false)
        else days is null and daily_cost is null end)
);
create index claim_line_by_claim on claim_line (platform_id, claim_id);
create unique index claim_line_receipt_once on claim_line (platform_id, partnership_id, supplier_key, number_key, receipt_day) where not released;
call bridge('claim_line', '-supplier_key', '-number_key', '-released');
drop trigger partnership_goes_on on claim_line;
revoke update on claim_line from ${app};
grant update (category, what, receipt_supplier, receipt_number, receipt_day, documented_cost, claimed_amount, days, daily_cost) on claim_line to ${app};
create policy referee_releases on claim_line for update to ${referee} using (true) with check (true);
grant update (released) on claim_line to ${referee};

-- The books: double entry. Debits are positive, credits negative; a transaction comes to nothing. Only these accounts, only
-- these transactions, only from a contribution or a claim.
create table ledger_entry (
    id uuid constraint ledger_entry_pk primary key,
    platform_id text not null,
    partnership_id uuid not null,
    transaction_id uuid not null,
    kind text not null,
    account text not null,
    book text not null generated always as (case when account in ('IN_KIND_RECEIVED', 'IN_KIND_GIVEN') then 'IN_KIND' else 'MONEY' end) stored,
    party_id uuid,
    contribution_id uuid,
    claim_id uuid,
    amount numeric(15, 3) not null,
    currency text not null,
    day date,
    reverses_id uuid,
    reason text,
    posted_by uuid,
    posted_at timestamptz not null,
    constraint ledger_entry_partnership_fk foreign key (platform_id, partnership_id) references partnership (platform_id, id),
    constraint ledger_entry_party_fk foreign key (platform_id, partnership_id, party_id) references party (platform_id, partnership_id, id),
    constraint ledger_entry_contribution_fk foreign key (platform_id, partnership_id, contribution_id)
        references contribution (platform_id, partnership_id, id),
    constraint ledger_entry_claim_fk foreign key (platform_id, partnership_id, claim_id, currency)
        references claim (platform_id, partnership_id, id, currency),
    constraint ledger_entry_per_partnership unique (platform_id, partnership_id, id),
    constraint ledger_entry_reverses_fk foreign key (platform_id, partnership_id, reverses_id)
        references ledger_entry (platform_id, partnership_id, id),
    constraint ledger_entry_reversed_once unique (platform_id, reverses_id),
    constraint ledger_entry_account_once unique (platform_id, transaction_id, account),
    constraint ledger_entry_kind_and_account_known check ((kind, account) in (
        ('CASH_CONTRIBUTION', 'CASH_HELD'), ('CASH_CONTRIBUTION', 'CASH_GIVEN'),
        ('IN_KIND_CONTRIBUTION', 'IN_KIND_RECEIVED'), ('IN_KIND_CONTRIBUTION', 'IN_KIND_GIVEN'),
        ('CLAIM_APPROVAL', 'COST_DOCUMENTED'), ('CLAIM_APPROVAL', 'PAYABLE_TO_PARTY'),
        ('CLAIM_PAYMENT', 'PAYABLE_TO_PARTY'), ('CLAIM_PAYMENT', 'CASH_HELD'), ('CLAIM_PAYMENT', 'PAID_BY_PLATFORM'),
        ('CLAIM_PAYMENT', 'PAID_BY_PARTY'))),
    constraint ledger_entry_debit_or_credit check ((amount > 0) = (((kind, account) in (
        ('CASH_CONTRIBUTION', 'CASH_HELD'), ('IN_KIND_CONTRIBUTION', 'IN_KIND_RECEIVED'), ('CLAIM_APPROVAL', 'COST_DOCUMENTED'),
        ('CLAIM_PAYMENT', 'PAYABLE_TO_PARTY'))) = (reverses_id is null))),
    constraint ledger_entry_not_nothing check (amount <> 0),
    constraint ledger_entry_in_its_decimals check (currency_decimals(currency) is not null
        and amount = round(amount, currency_decimals(currency))),
    constraint ledger_entry_has_its_source check ((contribution_id is null) <> (claim_id is null)
        and (contribution_id is not null) = (kind in ('CASH_CONTRIBUTION', 'IN_KIND_CONTRIBUTION'))),
    constraint ledger_entry_party_of_account check ((party_id is null) = (account in ('CASH_HELD', 'IN_KIND_RECEIVED', 'PAID_BY_PLATFORM'))),
    constraint ledger_entry_reversed_with_reason check ((reverses_id is null) = (reason is null)
        and (reason is null or reason ~ '[^[:space:]]')),
    constraint ledger_entry_in_kind_apart exclude using gist (platform_id with =, transaction_id with =, book with <>),
    constraint ledger_entry_one_kind exclude using gist (platform_id with =, transaction_id with =, kind with <>),
    constraint ledger_entry_one_currency exclude using gist (platform_id with =, transaction_id with =, currency with <>),
    constraint ledger_entry_one_partnership exclude using gist (platform_id with =, transaction_id with =, partnership_id with <>)
);
create index ledger_entry_by_partnership on ledger_entry (platform_id, partnership_id, posted_at);
create index ledger_entry_by_contribution on ledger_entry (platform_id, contribution_id) where contribution_id is not null;
create index ledger_entry_by_claim on ledger_entry (platform_id, claim_id) where claim_id is not null;
alter table ledger_entry enable row level security;
alter table ledger_entry force row level security;
create policy partners_read on ledger_entry for select to ${app}
    using (platform_id = (select current_setting('wop.platform', true))
        or partnership_id = any (array(select s.partnership_id from partnership_share s
                                       where s.platform_id = (select current_setting('wop.platform', true)))));
create policy never_add on ledger_entry for insert to ${app} with check (false);
create policy never_change on ledger_entry for update to ${app} using (false);
create policy never_remove on ledger_entry for delete to ${app} using (false);
create policy referee_reads on ledger_entry for select to ${referee} using (true);
create policy referee_posts on ledger_entry for insert to ${referee} with check (true);
grant select on ledger_entry to ${app}, ${referee};
grant insert on ledger_entry to ${referee};

create function ledger_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the books are added to and never changed' using errcode = 'WOP68';
end $$;
create trigger ledger_stays before update or delete or truncate on ledger_entry for each statement execute function ledger_stays();

-- What must be so when a transaction of the books is whole, whoever wrote it.
create function ledger_holds() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    wrong text;
begin
    select string_agg(distinct w.what, ', ') into wrong from (
        select 'a transaction comes to nothing' as what from ledger_entry e
        where e.platform_id = new.platform_id and e.transaction_id = new.transaction_id having sum(e.amount) <> 0
        union all
        select 'a contribution is posted as it was given' from contribution c
        where c.platform_id = new.platform_id and c.id = new.contribution_id
          and (abs(new.amount) is distinct from c.amount or new.currency is distinct from c.currency
               or coalesce(new.party_id, c.party_id) <> c.party_id or (c.kind = 'CASH') <> (new.kind = 'CASH_CONTRIBUTION'))
        union all
        select 'a claim is posted as it was made' from claim c
        where c.platform_id = new.platform_id and c.id = new.claim_id
          and (abs(new.amount) is distinct from (select sum(l.claimed_amount) from claim_line l where l.platform_id = c.platform_id and l.claim_id = c.id)
               or (new.account in ('COST_DOCUMENTED', 'PAYABLE_TO_PARTY') and new.party_id <> c.party_id)
               or (new.account = 'PAID_BY_PARTY' and new.party_id = c.party_id))
        union all
        select 'what is paid back was documented and approved' from ledger_entry e
        where e.platform_id = new.platform_id and e.claim_id = new.claim_id
        having sum(e.amount) filter (where e.account = 'PAYABLE_TO_PARTY') > 0
            or coalesce(sum(e.amount) filter (where e.account = 'COST_DOCUMENTED'), 0) not between 0 and (
               select sum(l.documented_cost) from claim_line l where l.platform_id = new.platform_id and l.claim_id = new.claim_id)
        union all
        select 'a contribution is given once' from ledger_entry e
        where e.platform_id = new.platform_id and e.contribution_id = new.contribution_id
          and e.account in ('CASH_HELD', 'IN_KIND_RECEIVED')
        having sum(e.amount) not between 0 and max(abs(e.amount))
        union all
        select 'a reversal turns the whole transaction' from ledger_entry e
        join ledger_entry r on r.platform_id = e.platform_id and r.id = e.reverses_id
        where e.id = new.id
          and ((r.account, r.kind, r.currency, r.amount, coalesce(r.party_id::text, ''), coalesce(r.contribution_id, r.claim_id))
               <> (e.account, e.kind, e.currency, -e.amount, coalesce(e.party_id::text, ''), coalesce(e.contribution_id, e.claim_id))
               or r.reverses_id is not null
               or (select count(*) from ledger_entry o where o.platform_id = r.platform_id and o.transaction_id = r.transaction_id)
                  <> (select count(*) from ledger_entry o join ledger_entry b on b.platform_id = o.platform_id and b.id = o.reverses_id
                      where o.platform_id = e.platform_id and o.transaction_id = e.transaction_id and b.transaction_id = r.transaction_id))) w;
    if wrong is not null then
        raise exception 'the books do not balance: %', wrong using errcode = 'WOP67';
    end if;
    if new.account = 'CASH_HELD' and (select sum(e.amount) from ledger_entry e where e.platform_id = new.platform_id
            and e.partnership_id = new.partnership_id and e.currency = new.currency and e.account = 'CASH_HELD') < 0 then
        raise exception 'the partnership holds less money than this' using errcode = 'WOP65';
    end if;
    return null;
end $$;
create constraint trigger ledger_holds after insert on ledger_entry deferrable initially deferred
    for each row execute function ledger_holds();

-- The one pen. A partnership's books are written by one transaction at a time.
create function ledger_post(of_platform text, of_partnership uuid, as_kind text, of_contribution uuid, of_claim uuid, on_day date,
        in_currency text, worth numeric, debit text, debit_party uuid, credit text, credit_party uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    whole uuid := gen_random_uuid();
begin
    perform pg_advisory_xact_lock(hashtextextended('books of ' || of_partnership, 0));
    insert into ledger_entry (id, platform_id, partnership_id, transaction_id, kind, account, party_id, contribution_id, claim_id,
        amount, currency, day, posted_by, posted_at)
    select gen_random_uuid(), of_platform, of_partnership, whole, as_kind, l.account, l.party, of_contribution, of_claim, l.amount,
           in_currency, on_day, nullif(current_setting('wop.account', true), '')::uuid, clock_timestamp()
    from (values (debit, debit_party, worth), (credit, credit_party, -worth)) l (account, party, amount);
    set constraints ledger_holds immediate;
    set constraints ledger_holds deferred;
end $$;

-- What was posted last of a source and stands is turned round, with the reason.
create function ledger_reverse(of_platform text, of_partnership uuid, as_kind text, of_contribution uuid, of_claim uuid, why text) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    whole uuid := gen_random_uuid();
begin
    perform pg_advisory_xact_lock(hashtextextended('books of ' || of_partnership, 0));
    insert into ledger_entry (id, platform_id, partnership_id, transaction_id, kind, account, party_id, contribution_id, claim_id,
        amount, currency, day, reverses_id, reason, posted_by, posted_at)
    select gen_random_uuid(), e.platform_id, e.partnership_id, whole, e.kind, e.account, e.party_id, e.contribution_id, e.claim_id,
           -e.amount, e.currency, e.day, e.id, why, nullif(current_setting('wop.account', true), '')::uuid, clock_timestamp()
    from ledger_entry e
    where e.platform_id = of_platform and e.partnership_id = of_partnership and e.kind = as_kind and e.reverses_id is null
      and (e.contribution_id = of_contribution or e.claim_id = of_claim)
      and not exists (select from ledger_entry r where r.platform_id = e.platform_id and r.reverses_id = e.id);
    set constraints ledger_holds immediate;
    set constraints ledger_holds deferred;
end $$;

create function contribution_is_given() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    p partnership;
    here text := current_setting('wop.platform', true);
begin
    if tg_op = 'UPDATE' then
        if old.reversed_at is not null then
            raise exception 'this contribution was reversed' using errcode = 'WOP63';
        end if;
        new.reversed_by := coalesce(nullif(current_setting('wop.account', true), '')::uuid, new.reversed_by);
        new.reversed_at := clock_timestamp();
        return new;
    end if;
    select * into p from partnership where platform_id = new.platform_id and id = new.partnership_id;
    -- Whoever does not take part learns nothing here: the walls refuse the row.
    if not found or not (p.platform_id = here or exists (select from partnership_share s where s.partnership_id = p.id and s.platform_id = here)) then
        return new;
    end if;
    if exists (select from party y where y.platform_id = new.platform_id and y.partnership_id = new.partnership_id
               and y.id = new.party_id and y.operator_platform_id <> new.side_platform_id) then
        raise exception 'what a party gives is written down by its own platform' using errcode = 'WOP62';
    end if;
    if new.told_by is not null and p.basis <> 'RECORDED' then
        raise exception 'only a record is told' using errcode = '23514', constraint = 'contribution_told_in_records', table = 'contribution';
    end if;
    if not money_day_is_sound(new.day, p.since) then
        raise exception 'the day lies outside the partnership' using errcode = '23514', constraint = 'contribution_in_its_time', table = 'contribution';
    end if;
    new.entered_by := coalesce(nullif(current_setting('wop.account', true), '')::uuid, new.entered_by);
    new.entered_at := clock_timestamp();
    new.reversed_at := null;
    new.reversed_by := null;
    new.reversal_reason := null;
    return new;
end $$;
create trigger contribution_is_given before insert or update on contribution for each row execute function contribution_is_given();

create function contribution_is_posted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    as_kind text := case when new.kind = 'CASH' then 'CASH_CONTRIBUTION' else 'IN_KIND_CONTRIBUTION' end;
begin
    if new.amount is null then
        return null;
    end if;
    if tg_op = 'INSERT' then
        perform ledger_post(new.platform_id, new.partnership_id, as_kind, new.id, null, new.day, new.currency, new.amount,
            case when new.kind = 'CASH' then 'CASH_HELD' else 'IN_KIND_RECEIVED' end, null,
            case when new.kind = 'CASH' then 'CASH_GIVEN' else 'IN_KIND_GIVEN' end, new.party_id);
    elsif old.reversed_at is null and new.reversed_at is not null then
        perform ledger_reverse(new.platform_id, new.partnership_id, as_kind, new.id, null, new.reversal_reason);
    end if;
    return null;
end $$;
create trigger contribution_is_posted after insert or update on contribution for each row execute function contribution_is_posted();

-- A claim's path. Who and when are the database's to say; what does not follow is refused with where the claim stands.
create function claim_goes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    p partnership;
    row_of claim := coalesce(new, old);
    here text := current_setting('wop.platform', true);
    who uuid := nullif(current_setting('wop.account', true), '')::uuid;
    lacking text;
begin
    select * into p from partnership where platform_id = row_of.platform_id and id = row_of.partnership_id;
    if not found or not (p.platform_id = here or exists (select from partnership_share s where s.partnership_id = p.id and s.platform_id = here)) then
        return row_of;
    end if;
    if p.basis = 'LIVED' and not p.demonstration and p.state in ('CLOSED', 'SCALED', 'FOLLOWED_UP', 'WITHDRAWN', 'TERMINATED')
       and (tg_op <> 'UPDATE' or old.state not in ('SUBMITTED', 'VERIFIED', 'APPROVED')) then
        raise exception 'the partnership is over: %', p.state using errcode = 'WOP20';
    end if;
    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' then
            raise exception 'the claim is %', old.state using errcode = 'WOP60', detail = old.state;
        end if;
        return old;
    end if;
    if tg_op = 'INSERT' then
        if exists (select from party y where y.platform_id = new.platform_id and y.partnership_id = new.partnership_id
                   and y.id = new.party_id and y.operator_platform_id <> new.claimant_platform_id) then
            raise exception 'a party claims through its own platform' using errcode = 'WOP62';
        end if;
        new.state := 'DRAFT';
        new.state_since := clock_timestamp();
        new.claimed_by := coalesce(who, new.claimed_by);
        new.claimed_at := clock_timestamp();
        new.submitted_by := null; new.verified_by := null; new.approved_by := null; new.paid_by := null;
        new.paid_from := null; new.payer_party_id := null; new.paid_on := null; new.reason := null;
        return new;
    end if;
    if new.state = old.state then
        if old.state <> 'DRAFT' or here <> old.claimant_platform_id then
            raise exception 'the claim is %', old.state using errcode = 'WOP60', detail = old.state;
        end if;
        return new;
    end if;
    if (old.state, new.state) not in (('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'VERIFIED'), ('SUBMITTED', 'REJECTED'),
            ('VERIFIED', 'DRAFT'), ('VERIFIED', 'APPROVED'), ('VERIFIED', 'REJECTED'), ('APPROVED', 'PAID'), ('APPROVED', 'VERIFIED'),
            ('PAID', 'APPROVED')) then
        raise exception '% does not follow %', new.state, old.state using errcode = 'WOP60', detail = old.state;
    end if;
    if here <> (case when new.state = 'SUBMITTED' then old.claimant_platform_id
                     when (old.state, new.state) = ('SUBMITTED', 'DRAFT') and here = old.claimant_platform_id then here
                     else old.platform_id end) then
        raise exception 'this step is another platform''s' using errcode = 'WOP62';
    end if;
    if new.state not in ('SUBMITTED', 'DRAFT') and (who in (old.claimed_by, old.submitted_by)
            or (new.state = 'APPROVED' and old.state = 'VERIFIED' and who = old.verified_by)
            or exists (select from operator_staff s join party y on y.operator_platform_id = s.platform_id and y.operator_id = s.operator_id
                       where y.platform_id = old.platform_id and y.id = old.party_id and s.account_id = who)) then
        raise exception 'claimant, verifier and approver are three people' using errcode = 'WOP61';
    end if;
    new.state_since := clock_timestamp();
    if new.state = 'SUBMITTED' then
        if p.basis <> 'LIVED' or (not p.demonstration and p.state in ('IDENTIFIED', 'MATCHED', 'LETTER_OF_INTENT')) then
            raise exception 'nothing is paid back before an agreement' using errcode = 'WOP69';
        end if;
        perform pg_advisory_xact_lock(hashtextextended('claim ' || old.id, 0));
        if not exists (select from claim_line l where l.platform_id = old.platform_id and l.claim_id = old.id) then
            raise exception 'a claim names its receipts' using errcode = '23514', constraint = 'claim_has_receipts', table = 'claim';
        end if;
        select string_agg(distinct l.receipt_day::text, ' ') into lacking
        from claim_line l join platform t on t.id = l.platform_id
        where l.platform_id = old.platform_id and l.claim_id = old.id
          and not exists (select from rate_on(l.platform_id, l.currency, t.currency, l.receipt_day));
        if lacking is not null then
            raise exception 'no rate is known for %', old.currency using errcode = 'WOP64', detail = lacking;
        end if;
        new.submitted_by := coalesce(who, new.submitted_by, old.claimed_by);
        new.submitted_at := clock_timestamp();
        new.reason := null;
    elsif new.state = 'DRAFT' then
        if here = old.platform_id and who is distinct from old.submitted_by and coalesce(new.reason, '') !~ '[^[:space:]]' then
            raise exception 'whoever returns a claim says why' using errcode = '23514', constraint = 'claim_returned_with_reason', table = 'claim';
        end if;
        new.submitted_by := null; new.submitted_at := null; new.verified_by := null; new.verified_at := null;
    elsif new.state = 'VERIFIED' and old.state = 'SUBMITTED' then
        new.verified_by := coalesce(who, new.verified_by);
        new.verified_at := clock_timestamp();
    elsif new.state = 'APPROVED' and old.state = 'VERIFIED' then
        new.approved_by := coalesce(who, new.approved_by);
        new.approved_at := clock_timestamp();
    elsif new.state = 'PAID' then
        if not money_day_is_sound(new.paid_on, p.since) then
            raise exception 'the day lies outside the partnership' using errcode = '23514', constraint = 'claim_paid_in_its_time', table = 'claim';
        end if;
        new.paid_by := coalesce(who, new.paid_by);
        new.paid_at := clock_timestamp();
    elsif (old.state, new.state) in (('APPROVED', 'VERIFIED'), ('PAID', 'APPROVED')) then
        if coalesce(new.reason, '') !~ '[^[:space:]]' then
            raise exception 'whoever reverses says why' using errcode = '23514', constraint = 'claim_reversed_with_reason', table = 'claim';
        end if;
        if new.state = 'VERIFIED' then
            new.approved_by := null; new.approved_at := null;
        else
            new.paid_by := null; new.paid_at := null; new.paid_from := null; new.payer_party_id := null; new.paid_on := null;
            new.payment_reference := null;
        end if;
    end if;
    return new;
end $$;
create trigger claim_goes before insert or update or delete on claim for each row execute function claim_goes();

create function claim_is_posted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    worth numeric := (select sum(l.claimed_amount) from claim_line l where l.platform_id = new.platform_id and l.claim_id = new.id);
begin
    if (old.state, new.state) = ('VERIFIED', 'APPROVED') then
        perform ledger_post(new.platform_id, new.partnership_id, 'CLAIM_APPROVAL', null, new.id, (now() at time zone 'UTC')::date, new.currency, worth,
            'COST_DOCUMENTED', new.party_id, 'PAYABLE_TO_PARTY', new.party_id);
    elsif (old.state, new.state) = ('APPROVED', 'PAID') then
        perform ledger_post(new.platform_id, new.partnership_id, 'CLAIM_PAYMENT', null, new.id, new.paid_on, new.currency, worth,
            'PAYABLE_TO_PARTY', new.party_id,
            case new.paid_from when 'CASH_HELD' then 'CASH_HELD' when 'PLATFORM' then 'PAID_BY_PLATFORM' else 'PAID_BY_PARTY' end, new.payer_party_id);
    elsif (old.state, new.state) = ('APPROVED', 'VERIFIED') then
        perform ledger_reverse(new.platform_id, new.partnership_id, 'CLAIM_APPROVAL', null, new.id, new.reason);
    elsif (old.state, new.state) = ('PAID', 'APPROVED') then
        perform ledger_reverse(new.platform_id, new.partnership_id, 'CLAIM_PAYMENT', null, new.id, new.reason);
    elsif new.state = 'REJECTED' and old.state <> 'REJECTED' then
        update claim_line set released = true where platform_id = new.platform_id and claim_id = new.id;
    end if;
    return null;
end $$;
create trigger claim_is_posted after update on claim for each row execute function claim_is_posted();

-- Receipts are written by the claimant while the claim is a draft. What a party itself sold is no cost of a partnership.
create function claim_line_is_drafted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    row_of claim_line := coalesce(new, old);
    c claim;
    p partnership;
    here text := current_setting('wop.platform', true);
begin
    if tg_op = 'UPDATE' and new.released and not old.released then
        return new;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('claim ' || row_of.claim_id, 0));
    select * into p from partnership where platform_id = row_of.platform_id and id = row_of.partnership_id;
    select * into c from claim where platform_id = row_of.platform_id and id = row_of.claim_id;
    if not found or not (p.platform_id = here or exists (select from partnership_share s where s.partnership_id = p.id and s.platform_id = here)) then
        return row_of;
    end if;
    if c.state <> 'DRAFT' then
        raise exception 'the claim is %', c.state using errcode = 'WOP60', detail = c.state;
    end if;
    if c.claimant_platform_id <> here then
        raise exception 'a party claims through its own platform' using errcode = 'WOP62';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if not money_day_is_sound(new.receipt_day, p.since) then
        raise exception 'the day lies outside the partnership' using errcode = '23514', constraint = 'claim_line_in_its_time', table = 'claim_line';
    end if;
    if new.category <> 'SALARY_AT_COST' and exists (
            select from party y join operator o on o.platform_id = y.operator_platform_id and o.id = y.operator_id
            where y.platform_id = new.platform_id and y.partnership_id = new.partnership_id and y.role in ('MENTOR', 'MENTEE')
              and regexp_replace(folded(new.receipt_supplier), '[^[:alnum:]]', '', 'g')
                  in (regexp_replace(folded(o.legal_name), '[^[:alnum:]]', '', 'g'), regexp_replace(folded(o.short_name), '[^[:alnum:]]', '', 'g'))) then
        raise exception 'what a partner sells is no cost of the partnership' using errcode = 'WOP66';
    end if;
    new.released := false;
    return new;
end $$;
create trigger claim_line_is_drafted before insert or update or delete on claim_line for each row execute function claim_line_is_drafted();

-- A partnership is closed when every claim is settled.
create or replace function missing_settlement(of_platform text, of_partnership uuid, towards text)
    returns table (code text, turn text, turn_platform_id text, party_id uuid, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select case c.state when 'SUBMITTED' then 'settlement.claim-to-verify' when 'VERIFIED' then 'settlement.claim-to-approve'
           else 'settlement.claim-to-pay' end, 'COORDINATOR', of_platform, c.party_id, c.state_since
    from claim c
    where towards = 'CLOSED' and c.platform_id = of_platform and c.partnership_id = of_partnership
      and c.state in ('SUBMITTED', 'VERIFIED', 'APPROVED')
$$;

-- What was given, in its own currency and in the platform's, with the rate and whence it is; nothing where no rate is known.
create view contribution_converted with (security_invoker = true) as
    select c.id, c.platform_id, c.partnership_id, c.party_id, c.kind, c.amount, c.currency, c.day, t.currency as into_currency,
           round(c.amount * r.rate, currency_decimals(t.currency)) as converted, r.rate, r.day as rate_day, r.source as rate_source
    from contribution c join platform t on t.id = c.platform_id
    left join lateral rate_on(c.platform_id, c.currency, t.currency, c.day) r on true
    where c.reversed_at is null and c.amount is not null;
create view ledger_balance with (security_invoker = true) as
    select platform_id, partnership_id, account, party_id, currency, sum(amount) as balance
    from ledger_entry group by platform_id, partnership_id, account, party_id, currency;

grant create on schema public to ${referee};
alter view contribution_converted owner to ${referee};
alter view ledger_balance owner to ${referee};
do $$
declare
    owned regprocedure;
begin
    for owned in select p.oid::regprocedure from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.proowner = current_user::regrole
          and p.proname in ('ledger_holds', 'ledger_post', 'ledger_reverse', 'contribution_is_given', 'contribution_is_posted', 'claim_goes',
                            'claim_is_posted', 'claim_line_is_drafted') loop
        execute format('alter function %s owner to ${referee}', owned);
        execute format('revoke execute on function %s from public', owned);
    end loop;
end $$;
revoke create on schema public from ${referee};
grant select on contribution_converted, ledger_balance to ${app};
