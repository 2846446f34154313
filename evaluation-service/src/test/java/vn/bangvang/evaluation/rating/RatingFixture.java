package vn.bangvang.evaluation.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.register.committee.CommitteeRegister.Seat;
import vn.bangvang.evaluation.register.membership.PartyMember;
import vn.bangvang.evaluation.register.membership.RegisterFixture;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.evaluation.register.organisation.TreeFixture;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.GoverningPolicy;
import vn.bangvang.evaluation.regulation.period.PeriodFindings.Offence;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.ShippedPolicies;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The article's province: everybody has handed in the self-criticism, nothing is decided yet. */
final class RatingFixture {
    /** After every period that is tried. */
    static final LocalDate DECIDED_ON = LocalDate.of(2026, 1, 15);
    static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    final TreeFixture tree = TreeFixture.theArticle();
    final RegisterFixture register = RegisterFixture.theArticle();
    final Map<String, List<Seat>> seats = new HashMap<>();
    final Set<Subject> withoutSelfCriticism = new HashSet<>();
    private final Map<DecisionList.Key, DecisionList> lists = new HashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    LocalDate submittedOn = LocalDate.of(2021, 12, 5);
    private EvaluationPolicy policy = ShippedPolicies.QD132_HD21;
    private Period period = Period.year(2021);

    RatingFixture under(EvaluationPolicy other) {
        policy = other;
        period = other.governs(period) ? period : Period.year(2025);
        return this;
    }

    RatingFixture in(Period other) {
        period = other;
        return this;
    }

    DecisionList members(String deciderId) {
        return list(deciderId, Subject.Type.MEMBER);
    }

    DecisionList organisations(String deciderId) {
        return list(deciderId, Subject.Type.ORGANISATION);
    }

    Decided<DecisionList, RatingEvent> decide(String deciderId, Subject.Type type, @Nullable String justification,
            List<Verdict> verdicts) {
        return decide(deciderId, type, justification, Set.of(), verdicts);
    }

    Decided<DecisionList, RatingEvent> decide(String deciderId, Subject.Type type, @Nullable String justification,
            Set<String> excepted, List<Verdict> verdicts) {
        return keep(rules().decide(list(deciderId, type), verdicts, wish(justification, excepted)));
    }

    Decided<DecisionList, RatingEvent> decideMembers(String deciderId, List<Verdict> verdicts) {
        return decide(deciderId, Subject.Type.MEMBER, null, verdicts);
    }

    Decided<DecisionList, RatingEvent> decideOrganisations(String deciderId, List<Verdict> verdicts) {
        return decide(deciderId, Subject.Type.ORGANISATION, null, verdicts);
    }

    Decided<DecisionList, RatingEvent> reviseMember(String deciderId, String memberId, QualityClass to,
            @Nullable String justification) {
        Decision decision = new Decision(to, null, false, null, null, "15-QĐ/ĐU", DECIDED_ON.plusDays(3), null);
        return keep(rules().revise(members(deciderId), new Verdict(memberId, decision, "/class"),
                wish(justification, Set.of()), "an error was found"));
    }

    Decided<DecisionList, RatingEvent> cancelMember(String deciderId, String memberId) {
        DecisionList list = members(deciderId);
        return keep(steps().cancel(list, list.of(memberId), "re-rate"));
    }

    private static @Nullable QuotaException wish(@Nullable String justification, Set<String> subjectIds) {
        return justification == null ? null : new QuotaException(justification, subjectIds);
    }

    RatingSteps steps() {
        return new RatingSteps(context(), this::id);
    }

    Decided<DecisionList, RatingEvent> keep(Decided<DecisionList, RatingEvent> decided) {
        lists.put(decided.state().key(), decided.state());
        return decided;
    }

    /** Step 12 of the scenario: 10 OUTSTANDING and 40 GOOD in S. */
    RatingFixture membersOfS() {
        decideMembers("S", verdictsForS());
        return this;
    }

    /** Step 12 for the grassroots cells: everybody GOOD. */
    RatingFixture membersOfTheOthers() {
        for (int grassroots = 1; grassroots <= 84; grassroots++) {
            String cell = "G%03d".formatted(grassroots);
            decideMembers(cell, cell(cell, 5, 0));
        }
        return this;
    }

    static List<Verdict> verdictsForS() {
        return Stream.of(cell("CB1", 13, 4), cell("CB2", 13, 2), cell("CB3", 12, 2), cell("CB4", 12, 2))
                .flatMap(List::stream)
                .toList();
    }

    /** The first so many of a cell OUTSTANDING, the others GOOD. */
    static List<Verdict> cell(String cellId, int size, int outstanding) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(number -> rated("%s-%02d".formatted(cellId, number),
                        number <= outstanding ? QualityClass.OUTSTANDING : QualityClass.GOOD, "/ratings"))
                .toList();
    }

    static Verdict good(String subjectId) {
        return rated(subjectId, QualityClass.GOOD);
    }

    static Verdict rated(String subjectId, QualityClass decided) {
        return rated(subjectId, decided, "/ratings/0");
    }

    static Verdict rated(String subjectId, QualityClass decided, String pointer) {
        return new Verdict(subjectId, verdict(subjectId, decided, null, null).decision(), pointer);
    }

    static Verdict points(String subjectId, @Nullable QualityClass decided, String points) {
        return verdict(subjectId, decided, points, null);
    }

    static Verdict notRated(String subjectId, NotRatedReason reason) {
        return verdict(subjectId, null, null, reason);
    }

    static Verdict verdict(String subjectId, @Nullable QualityClass decided, @Nullable String points,
            @Nullable NotRatedReason reason) {
        return new Verdict(subjectId, new Decision(decided, points == null ? null : new BigDecimal(points), false,
                reason, null, "12-QĐ/ĐU", DECIDED_ON, null), "/ratings/0");
    }

    static Verdict onSickLeave(String subjectId, QualityClass decided) {
        return new Verdict(subjectId, new Decision(decided, null, true, null, null, "12-QĐ/ĐU", DECIDED_ON, null),
                "/ratings/0");
    }

    static Refusal refused(String code, Runnable command) {
        Refusal refusal = catchThrowableOfType(Refusal.class, command::run);
        assertThat(refusal).extracting(Refusal::code).isEqualTo(code);
        return refusal;
    }

    List<Offence> offences() {
        return RatingReview.findings(context()).offences();
    }

    Set<Subject> undecided() {
        return RatingReview.findings(context()).undecided();
    }

    private DecisionList list(String deciderId, Subject.Type type) {
        DecisionList.Key key = new DecisionList.Key(deciderId, period, type);
        return lists.getOrDefault(key, DecisionList.begun("P", key));
    }

    private RatingRules rules() {
        return new RatingRules(context(), this::id);
    }

    private String id() {
        return "e" + ids.incrementAndGet();
    }

    RatingContext context() {
        EvaluationPeriod open = EvaluationPeriod.open("P", period, new GoverningPolicy("policy", policy),
                period.firstDay());
        List<Subject> subjects = new ArrayList<>();
        for (PartyOrganisation organisation : tree.subtreeOn("P", open.referenceDate())) {
            subjects.add(Subject.organisation(organisation.id()));
            register.everIn(organisation.id())
                    .stream()
                    .map(PartyMember::id)
                    .map(Subject::member)
                    .forEach(subjects::add);
        }
        Map<Subject, LocalDate> submitted = new HashMap<>();
        subjects.forEach(subject -> submitted.put(subject, submittedOn));
        submitted.keySet().removeAll(withoutSelfCriticism);
        SettledRatings settled = new SettledRatings();
        lists.values().forEach(settled::and);
        return new RatingContext(open, TODAY, RequiredSubjects.in(open, tree, register,
                organisation -> seats.getOrDefault(organisation, List.of())), submitted, settled);
    }
}
