package org.wopplatform.core.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.sheets.FileRefused;
import org.wopplatform.core.sheets.Sheet;
import org.wopplatform.core.sheets.SheetFormat;

/** A file of operators on its way into the registry. */
@Entity
@Table(name = "operator_import")
public class OperatorImport {
    public enum State {
        UPLOADED,
        CHECKING,
        CHECKED,
        COMMITTING,
        COMMITTED,
        CANCELLED,
        FAILED;

        public boolean running() {
            return this == CHECKING || this == COMMITTING;
        }

        public boolean ended() {
            return this == COMMITTED || this == CANCELLED || this == FAILED;
        }
    }

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "commits_itself")
    private boolean commitsItself;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private SheetFormat format;

    private long size;
    private String encoding;
    private String separator;

    @Enumerated(EnumType.STRING)
    @Column(name = "date_order")
    private DateOrder dateOrder;

    @Column(name = "header_row")
    private int headerRow;

    private String headings;
    private String mapping;

    @Column(name = "rows_in_file")
    private int rowsInFile;

    @Column(name = "rows_read")
    private int rowsRead;

    @Column(name = "last_row")
    private int lastRow;

    @Column(name = "rows_done")
    private int rowsDone;

    private int added;
    private int changed;
    private int unchanged;
    private int refused;
    private int waiting;
    private String failure;

    @Column(name = "failure_row")
    private Integer failureRow;

    private String attestation;

    @Column(name = "uploaded_by")
    private UUID uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "committed_by")
    @Convert(converter = AccountColumn.class)
    private UUID committedBy;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "stepped_at")
    private Instant steppedAt;

    @Version private int version;

    protected OperatorImport() {}

    OperatorImport(
            String platform,
            String fileName,
            long size,
            Survey survey,
            Columns columns,
            UUID uploadedBy,
            Instant now) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.state = State.UPLOADED;
        this.fileName = fileName;
        this.size = size;
        this.format = survey.sheet().format();
        this.encoding = survey.sheet().encoding().orElse(null);
        this.separator = survey.sheet().separator().map(String::valueOf).orElse(null);
        this.dateOrder = survey.order();
        this.headerRow = survey.headerRow();
        this.headings = Texts.write(survey.headings());
        this.mapping = columns.toString();
        this.rowsInFile = survey.rows();
        this.uploadedBy = uploadedBy;
        this.uploadedAt = now;
    }

    /**
     * Begins the check, or begins it anew with other columns.
     *
     * @param commitsItself whether it is committed as soon as it is checked
     */
    void check(Columns columns, DateOrder order, boolean commitsItself) {
        if (state != State.UPLOADED && state != State.CHECKED && state != State.CHECKING) {
            throw notNow();
        }
        this.mapping = columns.toString();
        this.dateOrder = order;
        this.commitsItself = commitsItself;
        state = State.CHECKING;
        rowsRead = 0;
        lastRow = headerRow;
        added = 0;
        changed = 0;
        unchanged = 0;
        refused = 0;
        waiting = 0;
        checkedAt = null;
    }

    /** So many rows more were read, the last of that number. */
    void read(int rows, int last, Map<Verdict, Integer> verdicts, Instant now) {
        rowsRead += rows;
        lastRow = Math.max(lastRow, last);
        added += verdicts.getOrDefault(Verdict.ADDED, 0);
        changed += verdicts.getOrDefault(Verdict.CHANGED, 0);
        unchanged += verdicts.getOrDefault(Verdict.UNCHANGED, 0);
        refused += verdicts.getOrDefault(Verdict.REFUSED, 0);
        waiting += verdicts.getOrDefault(Verdict.WAITING, 0);
        steppedAt = now;
    }

    void checked(Instant now) {
        state = State.CHECKED;
        rowsInFile = rowsRead;
        checkedAt = now;
    }

    void commit(UUID by, Optional<String> attestation) {
        if (state != State.CHECKED) {
            throw notNow();
        }
        this.committedBy = by;
        this.attestation = attestation.map(String::strip).orElse(null);
        this.rowsDone = 0;
        state = State.COMMITTING;
    }

    /** So many rows more are in the registry. */
    void did(int rows, Instant now) {
        rowsDone += rows;
        steppedAt = now;
    }

    void committed(Map<Verdict, Integer> verdicts, Instant now) {
        state = State.COMMITTED;
        added = verdicts.getOrDefault(Verdict.ADDED, 0);
        changed = verdicts.getOrDefault(Verdict.CHANGED, 0);
        unchanged = verdicts.getOrDefault(Verdict.UNCHANGED, 0);
        refused = verdicts.getOrDefault(Verdict.REFUSED, 0);
        waiting = verdicts.getOrDefault(Verdict.WAITING, 0);
        finishedAt = now;
    }

    void cancel(Instant now) {
        if (state.ended()) {
            throw notNow();
        }
        state = State.CANCELLED;
        finishedAt = now;
    }

    void fail(FileRefused refused, Instant now) {
        state = State.FAILED;
        failure = refused.code();
        failureRow =
                Optional.ofNullable(refused.facts().get("row")).map(Integer::valueOf).orElse(null);
        finishedAt = now;
    }

    private RuleRefused notNow() {
        return new RuleRefused("import.not-now", Map.of("state", state.name()));
    }

    Sheet sheet() {
        return new Sheet(
                format,
                Optional.ofNullable(encoding),
                Optional.ofNullable(separator).map(s -> s.charAt(0)));
    }

    public UUID id() {
        return id;
    }

    public String platform() {
        return platform;
    }

    public State state() {
        return state;
    }

    public boolean commitsItself() {
        return commitsItself;
    }

    public String fileName() {
        return fileName;
    }

    public SheetFormat format() {
        return format;
    }

    /** Bytes. */
    public long size() {
        return size;
    }

    public Optional<String> encoding() {
        return Optional.ofNullable(encoding);
    }

    public Optional<String> separator() {
        return Optional.ofNullable(separator);
    }

    public DateOrder dateOrder() {
        return dateOrder;
    }

    public int headerRow() {
        return headerRow;
    }

    public List<String> headings() {
        return Texts.read(headings);
    }

    public Columns columns() {
        return Columns.of(mapping);
    }

    /** Rows that say something, below the headings. */
    public int rowsInFile() {
        return rowsInFile;
    }

    public int rowsRead() {
        return rowsRead;
    }

    int lastRow() {
        return lastRow;
    }

    /** Rows whose effect is in the registry. */
    public int rowsDone() {
        return rowsDone;
    }

    /** Rows that have or will have an effect in the registry. */
    public int rowsToDo() {
        return added + changed + waiting;
    }

    public int count(Verdict verdict) {
        return switch (verdict) {
            case ADDED -> added;
            case CHANGED -> changed;
            case UNCHANGED -> unchanged;
            case REFUSED -> refused;
            case WAITING -> waiting;
        };
    }

    /** Why the file could not be read to its end: the key of a message. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    public Optional<Integer> failureRow() {
        return Optional.ofNullable(failureRow);
    }

    public UUID uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public Optional<Instant> checkedAt() {
        return Optional.ofNullable(checkedAt);
    }

    public Optional<UUID> committedBy() {
        return Optional.ofNullable(committedBy);
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
