package org.wopplatform.deploy.store;

import java.nio.file.Path;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.platforms.Platform;

/** Loads the invented, labelled network that shows what the platform does. */
final class DemonstrationNetwork {
    private static final List<String[]> ACCENTS =
            List.of(
                    new String[] {"gwopa", "#0b5c7a"},
                    new String[] {"wop-lac", "#1f5f4a"},
                    new String[] {"cari-wop", "#0a6375"},
                    new String[] {"wop-mexico", "#8a3324"},
                    new String[] {"wop-honduras", "#2b4f9e"},
                    new String[] {"wop-bolivia", "#6b4c1e"},
                    new String[] {"wop-argentina", "#3d4f8f"});

    private final ApplicationDatabase database;
    private final Path folder;
    private final List<Platform> platforms;

    DemonstrationNetwork(ApplicationDatabase database, Path folder, List<Platform> platforms) {
        this.database = database;
        this.folder = folder;
        this.platforms = platforms;
    }

    void load() {
        new NetworkFiles(database, folder, platforms, true).load();
        new RecognitionFiles(database, folder, platforms, true).load();
        var members = DataFile.read(folder.resolve("members.csv"));
        var seats = DataFile.read(folder.resolve("seats.csv"));
        var texts = DataFile.read(folder.resolve("texts.csv"));
        var staff = DataFile.read(folder.resolve("staff.csv"));
        var contacts = DataFile.read(folder.resolve("contacts.csv"));
        var waiting = DataFile.read(folder.resolve("waiting.csv"));
        for (var platform : platforms) {
            database.as(
                    platform.id(),
                    rows -> {
                        for (var accent : ACCENTS) {
                            if (accent[0].equals(platform.id())) {
                                keepAccent(rows, platform.id(), accent[1]);
                            }
                        }
                        for (var member : FoundingFacts.ofPlatform(members, platform)) {
                            keepMember(rows, member);
                        }
                        for (var seat : FoundingFacts.ofPlatform(seats, platform)) {
                            keepSeat(rows, seat);
                        }
                        for (var text : FoundingFacts.ofPlatform(texts, platform)) {
                            keepText(rows, text);
                        }
                        for (var member : FoundingFacts.ofPlatform(staff, platform)) {
                            keepStaff(rows, member);
                        }
                        for (var contact : FoundingFacts.ofPlatform(contacts, platform)) {
                            keepContact(rows, contact);
                        }
                        for (var operator : FoundingFacts.ofPlatform(waiting, platform)) {
                            keepWaiting(rows, operator);
                        }
                    });
        }
    }

    private static void keepAccent(Rows rows, String platform, String accent) throws SQLException {
        rows.run(
                "insert into appearance (id, platform_id, accent) values (?, ?, ?) on conflict do nothing",
                Slug.id("appearance " + platform),
                platform,
                accent);
    }

    private static void keepMember(Rows rows, CSVRecord member) throws SQLException {
        rows.run(
                """
                insert into association_member (id, platform_id, association, organisation, category, since, demonstration)
                values (?, ?, ?, ?, ?, ?, true) on conflict do nothing""",
                Slug.id("member " + member.get("platform") + " " + member.get("organisation")),
                member.get("platform"),
                member.get("association"),
                member.get("organisation"),
                member.get("category"),
                date(member.get("since")));
    }

    private static void keepSeat(Rows rows, CSVRecord seat) throws SQLException {
        rows.run(
                """
                insert into committee_seat (id, platform_id, seat, organisation, since)
                values (?, ?, ?, ?, ?) on conflict do nothing""",
                Slug.id("seat " + seat.get("platform") + " " + seat.get("seat")),
                seat.get("platform"),
                seat.get("seat"),
                seat.get("organisation"),
                date(seat.get("since")));
    }

    private static void keepText(Rows rows, CSVRecord text) throws SQLException {
        rows.run(
                """
                insert into platform_text (id, platform_id, slot, language, body)
                values (?, ?, ?, ?, ?) on conflict do nothing""",
                Slug.id("text " + text.get("platform") + text.get("slot") + text.get("language")),
                text.get("platform"),
                text.get("slot"),
                text.get("language"),
                text.get("body"));
    }

    private static void keepStaff(Rows rows, CSVRecord member) throws SQLException {
        var operator = Slug.id("operator " + member.get("operator"));
        var account = Slug.id("account " + member.get("account"));
        rows.run(
                """
                insert into operator_staff (id, platform_id, operator_id, account_id)
                values (?, ?, ?, ?) on conflict do nothing""",
                Slug.id("staff " + operator + account),
                member.get("platform"),
                operator,
                account);
    }

    private static void keepContact(Rows rows, CSVRecord contact) throws SQLException {
        rows.run(
                """
                insert into platform_contact (id, platform_id, position, kind, label, address)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                Slug.id("contact " + contact.get("platform") + contact.get("position")),
                contact.get("platform"),
                Integer.valueOf(contact.get("position")),
                contact.get("kind"),
                contact.get("label"),
                contact.get("address"));
    }

    /** Entered by the platform's facilitator where the operator did not do so itself. */
    private void keepWaiting(Rows rows, CSVRecord operator) throws SQLException {
        var platform = operator.get("platform");
        var id = Slug.id("operator " + operator.get("slug"));
        var at =
                Timestamp.from(
                        Clock.systemUTC()
                                .instant()
                                .minus(Duration.ofDays(Long.parseLong(operator.get("days")))));
        var facilitator = Slug.id("account facilitator." + platform + "@demo.example");
        rows.run(
                """
                insert into operator (id, platform_id, legal_name, short_name, legal_form, ownership, services, country,
                  subdivision, place, population, connections, licence, languages, interests, entry, on_word_of,
                  entered_by, standing, demonstration, registered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'UNDER_REVIEW', true, ?)
                on conflict do nothing""",
                id,
                platform,
                operator.get("legal_name"),
                operator.get("short_name"),
                operator.get("legal_form"),
                operator.get("ownership"),
                NetworkFiles.list(operator.get("services")),
                operator.get("country"),
                operator.get("subdivision"),
                operator.get("place"),
                number(operator.get("population")),
                number(operator.get("connections")),
                operator.get("licence"),
                NetworkFiles.list(operator.get("languages")),
                operator.get("interests"),
                operator.get("entry"),
                operator.get("on_word_of"),
                operator.get("entry").equals("SELF") ? null : facilitator,
                at);
        if (operator.get("number") != null) {
            rows.run(
                    """
                    insert into operator_identifier (id, platform_id, operator_id, scheme, number)
                    values (?, ?, ?, ?, ?) on conflict do nothing""",
                    Slug.id("identifier " + operator.get("slug")),
                    platform,
                    id,
                    operator.get("scheme"),
                    operator.get("number"));
        }
        if (operator.get("contact") != null) {
            rows.run(
                    """
                    insert into operator_contact (id, platform_id, operator_id, position, email, purpose, entered_at)
                    values (?, ?, ?, 'Oficina comercial', ?, 'REVIEW', ?) on conflict do nothing""",
                    Slug.id("contact " + operator.get("slug")),
                    platform,
                    id,
                    operator.get("contact"),
                    at);
        }
    }

    private static Integer number(String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    private static Date date(String text) {
        return text == null ? null : Date.valueOf(PartialDate.of(text).earliest());
    }
}
