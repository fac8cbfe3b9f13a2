package org.wopplatform.deploy.database;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The money of one partnership as the rules have it, without any database: what happens is applied
 * act by act, and each act answers with the SQL state of its refusal, "0 rows" where the walls let
 * nothing through, or "1 rows". Amounts in cents.
 */
final class Books {
    private static final String DONE = "1 rows";
    private static final String NOTHING = "0 rows";
    private static final Set<String> CATEGORIES =
            Set.of("TRAVEL", "LODGING", "PER_DIEM", "MATERIALS", "VENUE");

    /** Somebody at work: who, and for which platform. */
    record Person(int who, String platform) {}

    private static final class Given {
        final UUID id = UUID.randomUUID();
        boolean ofMentor;
        boolean cash;
        long cents;
        String currency;
        boolean reversed;
    }

    private static final class Claim {
        final UUID id = UUID.randomUUID();
        boolean ofMentor;
        String currency;
        String state = "DRAFT";
        int claimedBy;
        int submittedBy = -1;
        int verifiedBy = -1;
        boolean fromHeld;
        String payer;
        long documented;
        long claimed;
        final Set<Integer> receipts = new HashSet<>();
    }

    private final List<Given> given = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Set<Integer> receiptsTaken = new HashSet<>();
    private final Map<String, Long> balances = new TreeMap<>();

    /** What an act is in SQL, and how it must end. */
    record Step(String sql, String outcome) {}

    /** By account, party and currency, without those at nothing; in cents. */
    Map<String, Long> balances() {
        var open = new LinkedHashMap<>(balances);
        open.values().removeIf(cents -> cents == 0);
        return open;
    }

    long documented() {
        return claims.stream().mapToLong(claim -> claim.documented).sum();
    }

    Step give(Purse purse, Person person, boolean ofMentor, boolean cash, long cents, String in) {
        var gift = new Given();
        var party = ofMentor ? purse.mentor : purse.mentee;
        var sql =
                cash
                        ? purse.gives(gift.id, party, person.platform(), money(cents), in)
                        : purse.lends(gift.id, party, person.platform(), "2", money(cents / 2), in);
        var worth = cash ? cents : cents / 2 * 2;
        if (!person.platform().equals(home(ofMentor))) {
            return new Step(sql, "WOP62");
        }
        if (worth == 0) {
            return new Step(sql, "23514");
        }
        gift.ofMentor = ofMentor;
        gift.cash = cash;
        gift.cents = worth;
        gift.currency = in;
        given.add(gift);
        post(gift, worth);
        return new Step(sql, DONE);
    }

    Step takeBack(Person person, int which) {
        if (given.isEmpty()) {
            return none();
        }
        var gift = given.get(which % given.size());
        var sql = Purse.reverses(gift.id);
        if (!person.platform().equals(home(gift.ofMentor))) {
            return new Step(sql, NOTHING);
        }
        if (gift.reversed) {
            return new Step(sql, "WOP63");
        }
        if (gift.cash && held(gift.currency) < gift.cents) {
            return new Step(sql, "WOP65");
        }
        gift.reversed = true;
        post(gift, -gift.cents);
        return new Step(sql, DONE);
    }

    Step open(Purse purse, Person person, boolean ofMentor, String in) {
        var claim = new Claim();
        var sql =
                purse.claims(
                        claim.id, ofMentor ? purse.mentor : purse.mentee, person.platform(), in);
        if (!person.platform().equals(home(ofMentor))) {
            return new Step(sql, "WOP62");
        }
        claim.ofMentor = ofMentor;
        claim.currency = in;
        claim.claimedBy = person.who();
        claims.add(claim);
        return new Step(sql, DONE);
    }

    Step spend(
            Purse purse,
            Person person,
            int which,
            String category,
            long cost,
            long asked,
            int receipt) {
        if (claims.isEmpty()) {
            return none();
        }
        var claim = claims.get(which % claims.size());
        var sql =
                purse.spends(
                        claim.id,
                        claim.currency,
                        category,
                        money(cost),
                        money(asked),
                        "R" + receipt);
        if (!claim.state.equals("DRAFT")) {
            return new Step(sql, "WOP60");
        }
        if (!person.platform().equals(home(claim.ofMentor))) {
            return new Step(sql, "WOP62");
        }
        if (!CATEGORIES.contains(category) || asked > cost || asked <= 0) {
            return new Step(sql, "23514");
        }
        if (receiptsTaken.contains(receipt)) {
            return new Step(sql, "23505");
        }
        receiptsTaken.add(receipt);
        claim.receipts.add(receipt);
        claim.documented += cost;
        claim.claimed += asked;
        return new Step(sql, DONE);
    }

    Step become(Purse purse, Person person, int which, String state, String from) {
        if (claims.isEmpty()) {
            return none();
        }
        var claim = claims.get(which % claims.size());
        var payer = ofParty(from) ? (from.equals("MENTOR") ? purse.mentor : purse.mentee) : null;
        var sql =
                state.equals("PAID")
                        ? Purse.pays(claim.id, ofParty(from) ? "PARTY" : from, payer)
                        : Purse.becomes(claim.id, state);
        var outcome = judged(claim, person, state, from);
        if (outcome.equals(DONE)) {
            go(claim, person, state, from);
        }
        return new Step(sql, outcome);
    }

    private String judged(Claim claim, Person person, String state, String from) {
        var step = claim.state + " " + state;
        var drafting = state.equals("SUBMITTED") || state.equals("DRAFT");
        if (claim.state.equals(state)) {
            var own = state.equals("DRAFT") && person.platform().equals(home(claim.ofMentor));
            return own ? DONE : "WOP60";
        }
        if (!Set.of(
                        "DRAFT SUBMITTED",
                        "SUBMITTED DRAFT",
                        "SUBMITTED VERIFIED",
                        "SUBMITTED REJECTED",
                        "VERIFIED DRAFT",
                        "VERIFIED APPROVED",
                        "VERIFIED REJECTED",
                        "APPROVED PAID",
                        "APPROVED VERIFIED",
                        "PAID APPROVED")
                .contains(step)) {
            return "WOP60";
        }
        var own = person.platform().equals(home(claim.ofMentor));
        var coordinates = person.platform().equals(Purse.REGION);
        if (state.equals("SUBMITTED")
                ? !own
                : !coordinates && !(step.equals("SUBMITTED DRAFT") && own)) {
            return "WOP62";
        }
        if (!drafting
                && (person.who() == claim.claimedBy
                        || person.who() == claim.submittedBy
                        || (step.equals("VERIFIED APPROVED")
                                && person.who() == claim.verifiedBy))) {
            return "WOP61";
        }
        if (state.equals("SUBMITTED") && claim.receipts.isEmpty()) {
            return "23514";
        }
        if (state.equals("SUBMITTED") && claim.currency.equals("HNL")) {
            return "WOP64";
        }
        if (state.equals("PAID")) {
            if (from.equals(claim.ofMentor ? "MENTOR" : "MENTEE")) {
                return "23514";
            }
            if (from.equals("CASH_HELD") && held(claim.currency) < claim.claimed) {
                return "WOP65";
            }
        }
        return DONE;
    }

    private void go(Claim claim, Person person, String state, String from) {
        switch (claim.state + " " + state) {
            case "DRAFT SUBMITTED" -> claim.submittedBy = person.who();
            case "SUBMITTED VERIFIED" -> claim.verifiedBy = person.who();
            case "VERIFIED APPROVED" -> approval(claim, claim.claimed);
            case "APPROVED VERIFIED" -> approval(claim, -claim.claimed);
            case "APPROVED PAID" -> {
                claim.fromHeld = from.equals("CASH_HELD");
                claim.payer = from;
                payment(claim, claim.claimed);
            }
            case "PAID APPROVED" -> payment(claim, -claim.claimed);
            case "SUBMITTED REJECTED", "VERIFIED REJECTED" -> {
                receiptsTaken.removeAll(claim.receipts);
            }
            default -> {
                if (state.equals("DRAFT") && !claim.state.equals("DRAFT")) {
                    claim.submittedBy = -1;
                    claim.verifiedBy = -1;
                }
            }
        }
        claim.state = state;
    }

    private void approval(Claim claim, long cents) {
        add("COST_DOCUMENTED", side(claim.ofMentor), claim.currency, cents);
        add("PAYABLE_TO_PARTY", side(claim.ofMentor), claim.currency, -cents);
    }

    private void payment(Claim claim, long cents) {
        add("PAYABLE_TO_PARTY", side(claim.ofMentor), claim.currency, cents);
        if (claim.fromHeld) {
            add("CASH_HELD", "", claim.currency, -cents);
        } else if (claim.payer.equals("PLATFORM")) {
            add("PAID_BY_PLATFORM", "", claim.currency, -cents);
        } else {
            add("PAID_BY_PARTY", claim.payer, claim.currency, -cents);
        }
    }

    private void post(Given gift, long cents) {
        add(gift.cash ? "CASH_HELD" : "IN_KIND_RECEIVED", "", gift.currency, cents);
        add(gift.cash ? "CASH_GIVEN" : "IN_KIND_GIVEN", side(gift.ofMentor), gift.currency, -cents);
    }

    private void add(String account, String party, String currency, long cents) {
        balances.merge(account + " " + party + " " + currency, cents, Long::sum);
    }

    private long held(String currency) {
        return balances.getOrDefault("CASH_HELD  " + currency, 0L);
    }

    private static boolean ofParty(String from) {
        return from.equals("MENTOR") || from.equals("MENTEE");
    }

    private static String side(boolean ofMentor) {
        return ofMentor ? "MENTOR" : "MENTEE";
    }

    private static String home(boolean ofMentor) {
        return Purse.platformOf(ofMentor);
    }

    private static Step none() {
        return new Step("update claim set state = state where false", NOTHING);
    }

    private static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
