package org.wopplatform.deploy.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wopplatform.deploy.TestDatabase;

/** What PostgreSQL itself says of our tables. */
final class Catalogue {
    private static final String OURS =
            "c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')";
    private static final String HAS_PLATFORM =
            "exists (select from pg_attribute a where a.attrelid = c.oid"
                    + " and a.attname = 'platform_id' and not a.attisdropped)";

    /** Tables of platforms' rows that need no wall, and why. */
    static final Map<String, String> PUBLIC_ALTOGETHER =
            Map.of(
                    "directory_entry",
                    "holds what operators publish and nothing else, written by the database alone");

    /** Walled tables that the database writes by itself; the application only reads them. */
    static final Set<String> POSTED = Set.of("ledger_entry", "counted", "counted_change", "tally");

    /** Tables of platforms' rows that the application neither reads nor writes, and why. */
    static final Map<String, String> OUT_OF_REACH =
            Map.of(
                    "tally_operator",
                    "what each operator holds of a total: for judging what may be told",
                    "tally_change",
                    "which transaction last moved a total: for whoever keeps what it was made into",
                    "recount_due",
                    "what a transaction has yet to recount; empty when it ends");

    /** Tables that not even their own platform reads, unless by an officer: IntegrityIT. */
    static final Set<String> CONFIDENTIAL =
            Set.of("integrity_case", "integrity_named", "integrity_note");

    private Catalogue() {}

    static Set<String> tables() {
        return names("select c.relname from pg_class c where " + OURS);
    }

    /** Tables whose rows belong to one platform each. */
    static Set<String> walled() {
        var walled =
                names("select c.relname from pg_class c where " + OURS + " and " + HAS_PLATFORM);
        walled.removeAll(PUBLIC_ALTOGETHER.keySet());
        walled.removeAll(OUT_OF_REACH.keySet());
        return walled;
    }

    /** Walled tables that the application keeps; the others say what the platforms' files say. */
    static Set<String> kept() {
        var kept = new TreeSet<>(walled());
        kept.retainAll(writable());
        kept.removeAll(CONFIDENTIAL);
        return kept;
    }

    /** Walled tables that say what the platforms' files say. */
    static Set<String> registry() {
        var registry = walled();
        registry.removeAll(writable());
        registry.removeAll(POSTED);
        return registry;
    }

    static Set<String> writable() {
        return names(
                """
                select c.relname from pg_class c
                where %s and has_table_privilege('%s', c.oid, 'insert, update, delete')"""
                        .formatted(OURS, TestDatabase.user()));
    }

    /** Tables of a partnership's record, which several platforms share. */
    static Set<String> joint() {
        return names(
                """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'partnership_id'
                where %s and exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'partnership_goes_on')"""
                        .formatted(OURS));
    }

    /** Of those, the ones whose rows are one side's own. */
    static Set<String> sided() {
        var sided =
                names(
                        "select attrelid::regclass::text from pg_attribute where attname = 'side_platform_id'");
        sided.retainAll(joint());
        return sided;
    }

    /** Of those, the ones that partners may change. */
    static Set<String> changedByPartners() {
        return names(
                "select tablename from pg_policies where schemaname = 'public' and policyname = 'partners_change'");
    }

    /** Tables of which every platform may read every row. */
    static Set<String> withWindows() {
        return names(
                "select tablename from pg_policies where schemaname = 'public' and policyname = 'public_read'");
    }

    static Set<String> names(String query) {
        return new TreeSet<>(rows(query));
    }

    static List<String> rows(String query) {
        try (var nobody = BehindWalls.ofNobody()) {
            return nobody.column(query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
