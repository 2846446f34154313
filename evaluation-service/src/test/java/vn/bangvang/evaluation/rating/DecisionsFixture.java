package vn.bangvang.evaluation.rating;

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

/** The article's province in 2021: everybody has handed in the self-criticism, nothing is decided yet. */
final class DecisionsFixture {
    static final LocalDate DECIDED_ON = LocalDate.of(2021, 12, 20);
    static final Ruling RULING = new Ruling("12-QĐ/ĐU", DECIDED_ON, null);

    final TreeFixture tree = TreeFixture.theArticle();
    final RegisterFixture register = RegisterFixture.theArticle();
    final Set<Subject> withoutSelfCriticism = new HashSet<>();
    private final Map<String, DecisionList> lists = new HashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private EvaluationPolicy policy = ShippedPolicies.QD132_HD21;

    DecisionsFixture under(EvaluationPolicy other) {
        policy = other;
        return this;
    }

    DecisionList members(String deciderId) {
        return list(deciderId, Subject.Type.MEMBER);
    }

    DecisionList organisations(String deciderId) {
        return list(deciderId, Subject.Type.ORGANISATION);
    }

    Decisions.Outcome decide(String deciderId, Subject.Type type, Ruling ruling, List<Verdict> verdicts) {
        return keep(decisions().decide(list(deciderId, type), verdicts, ruling));
    }

    Decisions.Outcome decideMembers(String deciderId, List<Verdict> verdicts) {
        return decide(deciderId, Subject.Type.MEMBER, RULING, verdicts);
    }

    Decisions.Outcome decideOrganisations(String deciderId, List<Verdict> verdicts) {
        return decide(deciderId, Subject.Type.ORGANISATION, RULING, verdicts);
    }

    Decisions.Outcome reviseMember(String deciderId, String memberId, QualityClass to, @Nullable String justification) {
        return keep(decisions().revise(members(deciderId), Verdict.rated(memberId, to, "/class"),
                new Ruling("15-QĐ/ĐU", DECIDED_ON.plusDays(3), justification), "an error was found"));
    }

    Decisions.Outcome cancelMember(String deciderId, String memberId) {
        DecisionList list = members(deciderId);
        return keep(new RatingSteps(file(), this::id).cancel(list, list.of(memberId).orElseThrow(), "re-rate"));
    }

    RatingSteps preparing() {
        return new RatingSteps(file(), this::id);
    }

    Decisions.Outcome keep(Decisions.Outcome outcome) {
        lists.put(outcome.list().key(), outcome.list());
        return outcome;
    }

    /** Step 12 of the scenario: 10 OUTSTANDING and 40 GOOD in S. */
    DecisionsFixture membersOfS() {
        decideMembers("S", verdictsForS());
        return this;
    }

    /** Step 12 for the grassroots cells: everybody GOOD. */
    DecisionsFixture membersOfTheOthers() {
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
                .mapToObj(number -> Verdict.rated("%s-%02d".formatted(cellId, number),
                        number <= outstanding ? QualityClass.OUTSTANDING : QualityClass.GOOD, "/ratings"))
                .toList();
    }

    List<Offence> offences() {
        return ReviewingPeriods.findings(file()).offences();
    }

    Set<Subject> undecided() {
        return ReviewingPeriods.findings(file()).undecided();
    }

    private DecisionList list(String deciderId, Subject.Type type) {
        return lists.getOrDefault(DecisionList.key(deciderId, number(), type),
                DecisionList.empty("P", deciderId, number(), type));
    }

    private int number() {
        return policy.governs(2021) ? 2021 : 2025;
    }

    private Decisions decisions() {
        return new Decisions(file(), this::id);
    }

    private String id() {
        return "e" + ids.incrementAndGet();
    }

    RatingContext file() {
        int number = number();
        EvaluationPeriod year = EvaluationPeriod.open("P", number, new GoverningPolicy("policy", policy),
                LocalDate.of(number, 1, 4));
        List<Subject> subjects = new ArrayList<>();
        for (PartyOrganisation organisation : tree.subtreeOn("P", year.referenceDate())) {
            subjects.add(Subject.organisation(organisation.id()));
            register.everIn(organisation.id())
                    .stream()
                    .map(PartyMember::id)
                    .map(Subject::member)
                    .forEach(subjects::add);
        }
        Set<Subject> submitted = new HashSet<>(subjects);
        submitted.removeAll(withoutSelfCriticism);
        SettledRatings settled = new SettledRatings();
        lists.values().forEach(settled::and);
        return new RatingContext(year, RequiredSubjects.in(year, tree, register), submitted, settled);
    }
}
