package org.wopplatform.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wopplatform.core.agreements.Agreement;
import org.wopplatform.core.agreements.Content;
import org.wopplatform.core.agreements.TextKind;
import org.wopplatform.core.assessments.AreaGroup;
import org.wopplatform.core.assessments.Assessment;
import org.wopplatform.core.assessments.Indicator;
import org.wopplatform.core.assessments.Overview;
import org.wopplatform.core.assessments.Rating;
import org.wopplatform.core.assessments.RatingField;
import org.wopplatform.core.assessments.Validity;
import org.wopplatform.core.attachments.Subject;
import org.wopplatform.core.closing.Evaluation;
import org.wopplatform.core.closing.Lesson;
import org.wopplatform.core.closing.Question;
import org.wopplatform.core.diagnosis.CapacityDimension;
import org.wopplatform.core.diagnosis.Diagnosis;
import org.wopplatform.core.documents.Document;
import org.wopplatform.core.identity.AccessToken;
import org.wopplatform.core.identity.OneTimeLink;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.language.MessageBundle;
import org.wopplatform.core.matching.Criterion;
import org.wopplatform.core.matching.Gate;
import org.wopplatform.core.missions.Group;
import org.wopplatform.core.missions.Mission;
import org.wopplatform.core.operators.Entry;
import org.wopplatform.core.operators.Search;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Vocabulary;
import org.wopplatform.core.plans.Plan;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Status;
import org.wopplatform.core.progress.Aspect;
import org.wopplatform.core.progress.CapacityChange;
import org.wopplatform.core.progress.Stage;
import org.wopplatform.core.recognition.Certificate;
import org.wopplatform.core.recognition.Step;
import org.wopplatform.core.recognition.Told;
import org.wopplatform.core.releases.Event;
import org.wopplatform.core.releases.Period;
import org.wopplatform.core.reports.ProgressReport;
import org.wopplatform.core.rounds.Optimum;
import org.wopplatform.core.rounds.Round;
import org.wopplatform.core.rounds.RoundEntry;
import org.wopplatform.core.rounds.Terms;
import org.wopplatform.core.site.PlatformContact;
import org.wopplatform.core.site.PlatformText;
import org.wopplatform.core.tenancy.Denied;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.national.association.AssociationMember;
import org.wopplatform.web.pages.administration.EnterView;

/** Rules L1 and V1: every word in four languages, every key that is used, every place filled. */
class MessageBundlesTest {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Path WORDS = HERE.resolve("src/main/resources/org/wopplatform/web/words");
    private static final Path TEMPLATES = HERE.resolve("src/main/jte");
    private static final List<Path> SOURCES =
            Stream.of("platform-core", "tenant-regional", "tenant-national", "web")
                    .map(module -> HERE.resolveSibling(module).resolve("src/main"))
                    .toList();
    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    private static final List<MessageBundle> BUNDLES =
            List.of(
                    new PublicWords(),
                    new AdministrationWords(),
                    new DirectoryWords(),
                    new FieldWords(),
                    new ConductWords(),
                    new AssessmentWords(),
                    new BoardWords(),
                    new CapacityWords(),
                    new AgreementWords(),
                    new ClosingWords(),
                    new GateWords(),
                    new PartnershipWords(),
                    new MoneyWords(),
                    new IntegrityWords(),
                    new MembershipWords(),
                    new PersonalWords(),
                    new DraftWords(),
                    new PlanningWords(),
                    new ProgressWords(),
                    new ProposalWords(),
                    new ImportWords(),
                    new RecognitionWords(),
                    new MissionWords(),
                    new MatchWords(),
                    new OptimumWords(),
                    new SupportWords(),
                    new ReleaseWords(),
                    new RoundWords(),
                    new RegistryWords(),
                    new JoiningWords(),
                    new ObservatoryWords(),
                    new RuleWords());
    private static final Map<String, String> ENGLISH = all(Language.EN);

    @Test
    void everyBundleHasOneFileForEachLanguageAndThereAreNoOthers() {
        assertThat(Sayings.files(WORDS, ".properties"))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(
                        BUNDLES.stream()
                                .flatMap(
                                        bundle ->
                                                Language.codes().stream()
                                                        .map(
                                                                code ->
                                                                        bundle.name()
                                                                                + "_"
                                                                                + code
                                                                                + ".properties"))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationHasTheSameKeysAsTheEnglishFile(MessageBundle bundle, Language language) {
        assertThat(words(bundle, language).keySet())
                .containsExactlyInAnyOrderElementsOf(words(bundle, Language.EN).keySet());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationHasTheSamePlacesAsTheEnglishFile(MessageBundle bundle, Language language) {
        var english = words(bundle, Language.EN);
        var differing =
                words(bundle, language).entrySet().stream()
                        .filter(word -> english.containsKey(word.getKey()))
                        .filter(
                                word ->
                                        !places(word.getValue())
                                                .equals(places(english.get(word.getKey()))))
                        .map(word -> word.getKey() + " " + places(word.getValue()))
                        .toList();
        assertThat(differing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileSaysEachThingOnceAndSaysSomething(MessageBundle bundle, Language language) {
        var keys =
                Sayings.read(file(bundle, language))
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split("=", 2)[0].strip())
                        .toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys)
                .as("one line for each message")
                .containsExactlyInAnyOrderElementsOf(words(bundle, language).keySet());
        assertThat(words(bundle, language).values()).allSatisfy(t -> assertThat(t).isNotBlank());
    }

    @Test
    void noKeyStandsInTwoBundles() {
        assertThat(BUNDLES.stream().flatMap(b -> words(b, Language.EN).keySet().stream()).toList())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void bracesStandOnlyAroundPlacesThatHaveAName(MessageBundle bundle, Language language) {
        assertThat(words(bundle, language).values())
                .allSatisfy(
                        text ->
                                assertThat(PLACE.matcher(text).replaceAll(""))
                                        .doesNotContain("{", "}"))
                .allSatisfy(
                        text ->
                                assertThat(places(text))
                                        .allMatch(place -> place.matches("[a-z][a-zA-Z]*")));
    }

    @Test
    void everythingThatATemplateSaysIsThere() {
        assertThat(missing(Sayings.in(TEMPLATES, ".jte", ".say("), UnaryOperator.identity()))
                .isEmpty();
    }

    @Test
    void everythingThatATemplateCountsIsThereForOneAndForMany() {
        var counted = Sayings.in(TEMPLATES, ".jte", "t.count(");
        assertThat(missing(counted, key -> "(?:" + key + ")\\.one")).isEmpty();
        assertThat(missing(counted, key -> "(?:" + key + ")\\.many")).isEmpty();
        assertThat(ENGLISH.keySet())
                .filteredOn(key -> key.endsWith(".one"))
                .allMatch(key -> ENGLISH.containsKey(key.replaceFirst("one$", "many")));
    }

    @Test
    void everyPlaceOfWhatATemplateSaysIsFilled() {
        var unfilled = new ArrayList<String>();
        for (var saying : Sayings.in(TEMPLATES, ".jte", ".say(")) {
            saying.places().ifPresent(names -> unfilled.addAll(unfilled(saying, names, "")));
        }
        for (var counted : Sayings.in(TEMPLATES, ".jte", "t.count(")) {
            unfilled.addAll(unfilled(counted, Set.of("n"), "\\.(one|many)"));
        }
        assertThat(unfilled).isEmpty();
    }

    @Test
    void everythingThatACommandOrPolicyRefusesIsExplained() {
        for (var call : List.of("new RuleRefused(", "Verdict.refuse(")) {
            for (var folder : SOURCES) {
                assertThat(missing(Sayings.in(folder, ".java", call), UnaryOperator.identity()))
                        .isEmpty();
            }
        }
    }

    @Test
    void everyPlaceOfARefusalIsFilledByItsFacts() {
        var unfilled = new ArrayList<String>();
        for (var folder : SOURCES) {
            for (var refusal : Sayings.in(folder, ".java", "new RuleRefused(")) {
                var facts = refusal.arguments().size() > 1 ? refusal.arguments().get(1) : "";
                if (facts.isEmpty() || facts.startsWith("Map.of(")) {
                    var names = new TreeSet<String>();
                    Pattern.compile("\"([a-z]+)\"")
                            .matcher(facts)
                            .results()
                            .forEach(name -> names.add(name.group(1)));
                    unfilled.addAll(unfilled(refusal, names, ""));
                }
            }
        }
        assertThat(unfilled).isEmpty();
    }

    /** The judge speaks in keys; whatever it can say is there, and its places are filled. */
    @Test
    void whateverTheJudgeSaysOfAMatchIsThereAndItsPlacesAreFilled() {
        var unfilled = new ArrayList<String>();
        for (var call : List.of("tale.know(", "tale.miss(", "tale.better(", "Tale.saying(")) {
            for (var folder : SOURCES) {
                var sayings = Sayings.in(folder, ".java", call);
                assertThat(missing(sayings, UnaryOperator.identity())).isEmpty();
                for (var saying : sayings) {
                    saying.places().ifPresent(n -> unfilled.addAll(unfilled(saying, n, "")));
                }
            }
        }
        assertThat(unfilled).isEmpty();
        assertThat(
                        SOURCES.stream()
                                .flatMap(
                                        folder ->
                                                Sayings.matches(
                                                        folder,
                                                        "Gates.java",
                                                        Pattern.compile("\"(match\\.[a-z.-]+)\""))))
                .isNotEmpty()
                .allSatisfy(
                        key ->
                                assertThat(
                                                matching(
                                                        Pattern.quote(key)
                                                                + (key.endsWith(".") ? ".+" : "")))
                                        .isNotEmpty());
    }

    @Test
    void whateverTheGateDeniesIsExplained() {
        assertThat(ENGLISH)
                .containsKeys(
                        Arrays.stream(Denied.Reason.values())
                                .map(
                                        reason ->
                                                "denied."
                                                        + reason.name()
                                                                .toLowerCase(java.util.Locale.ROOT)
                                                                .replace('_', '-'))
                                .toArray(String[]::new));
    }

    @Test
    void everyKindOfProblemHasATitleAndAText() {
        var web = HERE.resolve("src/main/java");
        var codes =
                Stream.concat(
                                Sayings.in(web, "Problems.java", "plain(").stream()
                                        .filter(call -> call.arguments().size() > 1)
                                        .map(call -> call.arguments().get(1))
                                        .filter(code -> code.startsWith("\""))
                                        .map(code -> code.replace("\"", "")),
                                Sayings.matches(
                                        web,
                                        "Problems.java",
                                        Pattern.compile("[45][0-9]{2}, \"([a-z-]+)\"")))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes).contains("not-found", "conflict", "internal");
        for (var code : codes) {
            assertThat(ENGLISH)
                    .containsKeys("problem." + code + ".title", "problem." + code + ".text");
        }
    }

    @Test
    void everyFaultOfAFieldIsExplained() {
        assertThat(
                        Sayings.matches(
                                        HERE.resolve("src/main/java"),
                                        ".java",
                                        Pattern.compile("\"((?:field|sign-in)\\.[a-z.-]+)\""))
                                .toList())
                .contains("field.required")
                .allSatisfy(key -> assertThat(ENGLISH).containsKey(key));
    }

    @Test
    void whateverWasDoneIsSaid() {
        assertThat(
                        Sayings.in(HERE.resolve("src/main/java"), ".java", "Forward.to(").stream()
                                .map(call -> call.arguments().get(call.arguments().size() - 1))
                                .filter(done -> done.matches("\"[a-z-]+\""))
                                .map(done -> done.replace("\"", ""))
                                .toList())
                .contains("saved")
                .allSatisfy(done -> assertThat(ENGLISH).containsKey("done." + done));
    }

    @Test
    void everyLetterHasASubjectAndABody() {
        for (var purpose : OneTimeLink.Purpose.values()) {
            var mail = "mail." + purpose.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(ENGLISH).containsKeys(mail + ".subject", mail + ".body");
            assertThat(places(ENGLISH.get(mail + ".body"))).contains("link");
        }
        for (var occasion : List.of("begun", "link", "invited", "received")) {
            assertThat(places(ENGLISH.get("mail.application-" + occasion + ".body")))
                    .contains("link", "platform");
        }
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void everyValueThatAPageNamesHasAName(String prefix, List<String> values, String suffix) {
        assertThat(values).isNotEmpty();
        assertThat(values)
                .allSatisfy(value -> assertThat(ENGLISH).containsKey(prefix + value + suffix));
    }

    static Stream<Arguments> enumerations() {
        return Stream.of(
                Arguments.of("role.", names(Role.values()), ""),
                Arguments.of("role.", names(Role.values()), ".hint"),
                Arguments.of("kind.", names(Kind.values()), ""),
                Arguments.of("capacity.dimension.", names(CapacityDimension.values()), ""),
                Arguments.of("capacity.dimension.", names(CapacityDimension.values()), ".hint"),
                Arguments.of("diagnosis.state.", names(Diagnosis.State.values()), ".text"),
                Arguments.of("plan.state.", names(Plan.State.values()), ".text"),
                Arguments.of("capacity.group.", names(CapacityDimension.Group.values()), ""),
                Arguments.of("progress.stage.", names(Stage.values()), ""),
                Arguments.of("progress.stage.", names(Stage.values()), ".hint"),
                Arguments.of("progress.aspect.", names(Aspect.values()), ""),
                Arguments.of("progress.aspect.", names(Aspect.values()), ".hint"),
                Arguments.of("progress.cause.", names(CapacityChange.Cause.values()), ""),
                Arguments.of("progress.decided.", names(CapacityChange.DecidedBy.values()), ""),
                Arguments.of("foot.about.", names(Kind.values()), ""),
                Arguments.of("platform.lede.", names(Kind.values()), ""),
                Arguments.of("status.", names(Status.values()), ""),
                Arguments.of("texts.slot.", names(PlatformText.Slot.values()), ""),
                Arguments.of("texts.slot.", names(PlatformText.Slot.values()), ".hint"),
                Arguments.of("contacts.kind.", names(PlatformContact.Kind.values()), ""),
                Arguments.of("members.category.", names(AssociationMember.Category.values()), ""),
                Arguments.of("documents.kind.", names(Document.Kind.values()), ""),
                Arguments.of("enter.how.", names(EnterView.How.values()), ""),
                Arguments.of("me.scope.", names(AccessToken.Scope.values()), ""),
                Arguments.of("me.scope.", names(AccessToken.Scope.values()), ".hint"),
                Arguments.of("language.", Language.codes(), ""),
                Arguments.of("audit.act.", allowedBy("audit_entry_act_known"), ""),
                Arguments.of("state.", allowedBy("partnership_state_known"), ""),
                Arguments.of("party.", allowedBy("party_role_known"), ""),
                Arguments.of("qualifier.", allowedBy("fact_qualifier_known"), ""),
                Arguments.of("subject.", auditedTables(), ""),
                Arguments.of("step.", names(Step.values()), ""),
                Arguments.of("certificate.state.", names(Certificate.State.values()), ""),
                Arguments.of("closing.kind.", names(Lesson.Kind.values()), ""),
                Arguments.of("closing.stage.", names(Evaluation.Stage.values()), ""),
                Arguments.of("period.", names(Period.Part.values()), ""),
                Arguments.of("changes.event.", names(Event.values()), ""),
                Arguments.of("changes.kind.", names(Event.values()), ""),
                Arguments.of("round.state.", names(Round.State.values()), ""),
                Arguments.of("round.reason.", names(Optimum.Reason.values()), ""),
                Arguments.of("round.act.", names(RoundEntry.Act.values()), ""),
                Arguments.of("round.gate.", gates(), ".one"),
                Arguments.of("round.gate-closed.", gates(), ""),
                Arguments.of("round.aim.", names(Terms.Aim.values()), ".hint"),
                Arguments.of("closing.again.", names(Evaluation.Again.values()), ""),
                Arguments.of(
                        "closing.field.",
                        Arrays.stream(Question.values()).map(Question::key).toList(),
                        ""),
                Arguments.of("agreements.kind.", names(TextKind.values()), ""),
                Arguments.of("agreements.state.", names(Agreement.State.values()), ""),
                Arguments.of("agreements.sharing.", Content.DATA_SHARING_LEVELS, ""),
                Arguments.of("agreements.content.", contentsOfTexts(), ""),
                Arguments.of("assessment.state.", names(Assessment.State.values()), ".text"),
                Arguments.of("assessment.state.", names(Assessment.State.values()), ""),
                Arguments.of("assessment.validity.", names(Validity.values()), ""),
                Arguments.of("assessments.show.", names(Overview.Wanted.values()), ""),
                Arguments.of("area-group.", names(AreaGroup.values()), ""),
                Arguments.of("confidence.", names(Rating.Confidence.values()), ""),
                Arguments.of("maturity.", List.of("1", "2", "3", "4", "5"), ".text"),
                Arguments.of(
                        "rating.",
                        Arrays.stream(RatingField.values()).map(RatingField::key).toList(),
                        ""),
                Arguments.of(
                        "indicator.",
                        Arrays.stream(Indicator.values()).map(Indicator::key).toList(),
                        ""),
                Arguments.of("survey.how.", names(Told.How.values()), ""),
                Arguments.of("standing.", names(Standing.values()), ""),
                Arguments.of("entry.", names(Entry.values()), ""),
                Arguments.of(
                        "field-name.", Arrays.stream(Field.values()).map(Field::key).toList(), ""),
                Arguments.of("choice.size.", Search.SIZES, ""),
                Arguments.of("choice.size.", Search.SIZES, ".range"),
                Arguments.of(
                        "match.criterion.",
                        Arrays.stream(Criterion.values()).map(Criterion::key).toList(),
                        ""),
                Arguments.of(
                        "match.criterion.",
                        Arrays.stream(Criterion.values()).map(Criterion::key).toList(),
                        ".hint"),
                Arguments.of("mission.kind.", names(Mission.Kind.values()), ""),
                Arguments.of("mission.state.", names(Mission.State.values()), ""),
                Arguments.of("mission.level.", names(Group.Level.values()), ""),
                Arguments.of("report.state.", names(ProgressReport.State.values()), ""),
                Arguments.of("report.status.", names(ProgressReport.Status.values()), ".hint"),
                Arguments.of("attachment.subject.", names(Subject.values()), ""),
                choices(Field.LEGAL_FORM),
                choices(Field.OWNERSHIP),
                choices(Field.LICENCE),
                choices(Field.CONNECTIVITY),
                choices(Field.LISTED),
                choices(Field.WORKING_AREAS),
                Arguments.of("service.", Vocabulary.codes(Field.SERVICES), ""));
    }

    private static List<String> gates() {
        return Arrays.stream(Gate.values()).map(Gate::key).toList();
    }

    private static List<String> contentsOfTexts() {
        return Arrays.stream(TextKind.values())
                .flatMap(kind -> kind.contents(true).stream().map(c -> kind + "." + c.key()))
                .toList();
    }

    private static Arguments choices(Field field) {
        return Arguments.of("choice." + field.key() + ".", Vocabulary.codes(field), "");
    }

    static Stream<Arguments> files() {
        return BUNDLES.stream()
                .flatMap(b -> Arrays.stream(Language.values()).map(l -> Arguments.of(b, l)));
    }

    static Stream<Arguments> translations() {
        return files().filter(pair -> pair.get()[1] != Language.EN);
    }

    private static List<String> missing(List<Sayings> sayings, UnaryOperator<String> form) {
        return sayings.stream()
                .flatMap(
                        saying ->
                                saying.keys().stream()
                                        .map(key -> form.apply(key.pattern()))
                                        .filter(key -> matching(key).isEmpty())
                                        .map(key -> saying.where() + " " + plain(key)))
                .distinct()
                .toList();
    }

    private static List<String> unfilled(Sayings saying, Set<String> names, String ending) {
        return saying.literalKeys().stream()
                .flatMap(key -> matching("(?:" + key.pattern() + ")" + ending).stream())
                .filter(key -> !names.containsAll(places(ENGLISH.get(key))))
                .map(
                        key ->
                                "%s %s has the places %s and is given %s"
                                        .formatted(
                                                saying.where(),
                                                key,
                                                places(ENGLISH.get(key)),
                                                names))
                .toList();
    }

    private static List<String> matching(String key) {
        var pattern = Pattern.compile(key);
        return ENGLISH.keySet().stream().filter(k -> pattern.matcher(k).matches()).toList();
    }

    private static String plain(String pattern) {
        return pattern.replace("\\Q", "").replace("\\E", "");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> all(Language language) {
        var all = new TreeMap<String, String>();
        BUNDLES.forEach(bundle -> all.putAll(words(bundle, language)));
        return all;
    }

    private static Map<String, String> words(MessageBundle bundle, Language language) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Sayings.read(file(bundle, language))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new TreeMap<String, String>();
        properties.forEach((key, text) -> words.put((String) key, (String) text));
        return words;
    }

    private static Path file(MessageBundle bundle, Language language) {
        return WORDS.resolve(bundle.name() + "_" + language.code() + ".properties");
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** The values that a check of the database lets into a column. */
    private static List<String> allowedBy(String constraint) {
        return inMigrations("constraint " + constraint + " check \\([a-z_]+ in \\(([^)]*)\\)")
                .flatMap(
                        values ->
                                Pattern.compile("'([^']*)'")
                                        .matcher(values.group(1))
                                        .results()
                                        .map(value -> value.group(1)))
                .toList();
    }

    private static List<String> auditedTables() {
        return inMigrations("call (?:wall|wall_with_windows|audit_changes_of)\\('([a-z_]+)'")
                .map(table -> table.group(1))
                .distinct()
                .toList();
    }

    private static Stream<MatchResult> inMigrations(String pattern) {
        return SOURCES.stream()
                .map(source -> source.resolve("resources"))
                .flatMap(folder -> Sayings.files(folder, ".sql").stream())
                .flatMap(file -> Pattern.compile(pattern).matcher(Sayings.read(file)).results());
    }
}
