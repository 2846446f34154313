package vn.bangvang.standings.fold.count;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.SubjectList;
import vn.bangvang.standings.fold.board.SubjectLists;
import vn.bangvang.standings.fold.fact.SubjectType;

/**
 * Everything that is counted by adding: how far it rolls up, whether it is counted per key, and where the board shows
 * it. A counter without a place of its own is part of a ratio.
 */
public enum Counter {
    HEADCOUNT("members.headcount"),
    OFFICIAL("members.official"),
    PROBATIONARY("members.probationary"),
    REVIEW_REQUIRED,
    REVIEWED,
    RATING_REQUIRED("members.required"),
    SETTLED,
    DEBT,
    OUTSTANDING("members.outstanding"),
    GOOD("members.good"),
    SATISFACTORY("members.satisfactory"),
    UNSATISFACTORY("members.unsatisfactory"),
    NOT_RATED("members.notRated"),
    EXCEPTIONS("members.exceptions"),
    DISCIPLINED("members.disciplined"),
    ADMITTED("members.admitted"),
    ADMITTED_FIVE_YEARS("admissions.fiveYears"),
    CONFIRMED("members.confirmed"),
    LEFT(SubjectList.LEFT, SubjectType.MEMBER),
    ORGANISATIONS_COMMENDED("subtree.organisationsCommended"),
    MEMBERS_COMMENDED("subtree.membersCommended"),
    MEMBERS_COMMENDED_PERIODICALLY("subtree.membersCommendedPeriodically"),
    AT_RISK("subtree.commendationsAtRisk"),
    ORGANISATIONS_ELIGIBLE(SubjectList.OUTSTANDING_WITHOUT_AWARD, SubjectType.ORGANISATION),
    MEMBERS_ELIGIBLE(SubjectList.OUTSTANDING_WITHOUT_AWARD, SubjectType.MEMBER),
    ORGANISATIONS_UNDECIDED(SubjectList.UNDECIDED, SubjectType.ORGANISATION),
    MEMBERS_UNDECIDED(SubjectList.UNDECIDED, SubjectType.MEMBER),
    ORGANISATIONS_NOT_REPORTED(SubjectList.NOT_REPORTED, SubjectType.ORGANISATION),
    MEMBERS_NOT_REPORTED(SubjectList.NOT_REPORTED, SubjectType.MEMBER),
    ORGANISATIONS_FIVE_YEARS(SubjectList.FIVE_YEAR_CANDIDATES, SubjectType.ORGANISATION),
    MEMBERS_FIVE_YEARS(SubjectList.FIVE_YEAR_CANDIDATES, SubjectType.MEMBER),
    ORGANISATIONS_AT_RISK(SubjectList.AT_RISK, SubjectType.ORGANISATION),
    MEMBERS_AT_RISK(SubjectList.AT_RISK, SubjectType.MEMBER),
    ORGANISATIONS_DISSOLVED(SubjectList.DISSOLVED, SubjectType.ORGANISATION),
    PARTY_PLANNED,
    PARTY_DONE,
    INSPECTION_PLANNED,
    INSPECTION_DONE,
    SUPPLEMENTARY("inspection.supplementary"),
    TRAINED(Family.SUBTREE, Key.PROGRAMME, "training.year.byProgramme"),
    TRAINED_FIVE_YEARS(Family.SUBTREE, Key.PROGRAMME, "training.fiveYears.byProgramme"),
    TRAINED_BY_KIND(Family.SUBTREE, Key.KIND_AND_PROGRAMME, null),
    TRAINED_BY_KIND_FIVE_YEARS(Family.SUBTREE, Key.KIND_AND_PROGRAMME, null),
    HEADS(Family.SUBTREE, Key.TRAINEE, null),
    HEADS_FIVE_YEARS(Family.SUBTREE, Key.TRAINEE, null),
    OWN_PLANNED(Family.OWN, Key.NONE, null),
    OWN_DONE(Family.OWN, Key.NONE, null),
    /** Organisations that must be rated, are not, and are not listed as debt. */
    ORGANISATIONS_MISSING,
    PRIZES(Family.SUBTREE, Key.PRIZE_LEVEL, "prizes"),
    DOCUMENTS(Family.OWN, Key.DOCUMENT_TYPE, "documents.year"),
    DOCUMENTS_FIVE_YEARS(Family.OWN, Key.DOCUMENT_TYPE, "documents.fiveYears"),
    ISSUED_TO_ORGANISATIONS(Family.ISSUED, Key.NONE, "issued.organisations"),
    ISSUED_TO_MEMBERS(Family.ISSUED, Key.NONE, "issued.members"),
    GIVEN_TO_ORGANISATIONS(Family.ISSUED, Key.TYPE_AND_TITLE, "commendations.givenToOrganisations"),
    GIVEN_TO_MEMBERS(Family.ISSUED, Key.TYPE_AND_TITLE, "commendations.givenToMembers"),
    RECEIVED_BY_ORGANISATIONS(Family.SUBTREE, Key.TYPE_AND_TITLE, "commendations.receivedByOrganisations"),
    RECEIVED_BY_MEMBERS(Family.SUBTREE, Key.TYPE_AND_TITLE, "commendations.receivedByMembers"),
    CHILDREN(Family.CHILDREN, Key.LEVEL, "children.total"),
    CHILDREN_REQUIRED(Family.CHILDREN, Key.LEVEL, "children.required"),
    CHILDREN_SETTLED(Family.CHILDREN, Key.LEVEL, null),
    CHILDREN_DEBT(Family.CHILDREN, Key.LEVEL, null),
    DECIDED_REQUIRED(Family.DECIDED, Key.LEVEL, null),
    DECIDED_OUTSTANDING(Family.DECIDED, Key.LEVEL, null),
    DECIDED_GOOD(Family.DECIDED, Key.LEVEL, null),
    DECIDED_SATISFACTORY(Family.DECIDED, Key.LEVEL, null),
    DECIDED_UNSATISFACTORY(Family.DECIDED, Key.LEVEL, null),
    DECIDED_EXCEPTIONS(Family.DECIDED, Key.LEVEL, null),
    CHILDREN_OUTSTANDING(Family.CHILDREN, Key.LEVEL, "children.outstanding"),
    CHILDREN_GOOD(Family.CHILDREN, Key.LEVEL, "children.good"),
    CHILDREN_SATISFACTORY(Family.CHILDREN, Key.LEVEL, "children.satisfactory"),
    CHILDREN_UNSATISFACTORY(Family.CHILDREN, Key.LEVEL, "children.unsatisfactory"),
    CHILDREN_NOT_RATED(Family.CHILDREN, Key.LEVEL, "children.notRated"),
    CHILDREN_EXCEPTIONS(Family.CHILDREN, Key.LEVEL, "children.exceptions"),
    CHILDREN_DISSOLVED(Family.CHILDREN, Key.LEVEL, "children.dissolved");

    /** Mixing these is the main way to count twice. */
    enum Family {
        /** What an organisation did itself. */
        OWN,
        /** Its direct children only. */
        CHILDREN,
        /** The organisations that its committee rates: the groups of its quota. */
        DECIDED,
        /** Itself and everything below it; the only one that rolls up. */
        SUBTREE,
        /** What it gave to others. */
        ISSUED
    }

    /** By what a counter is broken down. */
    enum Key {
        NONE,
        PROGRAMME,
        KIND_AND_PROGRAMME,
        TRAINEE,
        PRIZE_LEVEL,
        DOCUMENT_TYPE,
        TYPE_AND_TITLE,
        LEVEL
    }

    static final List<Counter> ROLLING_UP = Stream.of(values())
            .filter(counter -> counter.rollsUp() && !counter.isKeyed())
            .toList();
    private static final Map<String, Counter> ON_BOARD = Stream.of(values())
            .filter(counter -> counter.board != null)
            .collect(Collectors.toMap(counter -> String.valueOf(counter.board), Function.identity()));

    private final Family family;
    private final Key key;
    private final @Nullable String board;
    private final SubjectLists.@Nullable Key list;

    Counter() {
        this(Family.SUBTREE, Key.NONE, null);
    }

    Counter(String board) {
        this(Family.SUBTREE, Key.NONE, board);
    }

    Counter(Family family, Key key, @Nullable String board) {
        this(family, key, board, null);
    }

    /** Counts those who are on a list, each once. */
    Counter(SubjectList list, SubjectType type) {
        this(Family.SUBTREE, Key.NONE, list.figure(type), new SubjectLists.Key(list, type));
    }

    Counter(Family family, Key key, @Nullable String board, SubjectLists.@Nullable Key list) {
        this.family = family;
        this.key = key;
        this.board = board;
        this.list = list;
    }

    /** The list of those whom this counter counts; null when nobody keeps one. */
    SubjectLists.@Nullable Key list() {
        return list;
    }

    /** The counter that the board shows there, such as {@code members.headcount}; null when none is. */
    public static @Nullable Counter onBoard(String name) {
        return ON_BOARD.get(name);
    }

    /** Every place of the board that shows a counter. */
    static Set<String> names() {
        return ON_BOARD.keySet();
    }

    public boolean rollsUp() {
        return family == Family.SUBTREE;
    }

    boolean isKeyed() {
        return key != Key.NONE;
    }
}
