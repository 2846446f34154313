package vn.bangvang.standings.fold.board;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.SubjectType;

/** The lists behind the figures of a row: of whom a figure is the number, over the organisation's subtree. */
public enum SubjectList {
    /** Who has to be rated and is not, those included that a closing may leave open. */
    UNDECIDED("lists.undecided.organisations", "lists.undecided.members"),
    /** Whose self-criticism is asked for and is not there. */
    NOT_REPORTED("lists.notReported.organisations", "lists.notReported.members"),
    OUTSTANDING_WITHOUT_AWARD("eligibleNotYetCommended.organisations", "eligibleNotYetCommended.members"),
    /** Who may have the commendation for five years running. */
    FIVE_YEAR_CANDIDATES("lists.fiveYearCandidates.organisations", "lists.fiveYearCandidates.members"),
    /** Whose class, or an award for it, something that is known by now contradicts. */
    AT_RISK("lists.atRisk.organisations", "lists.atRisk.members"),
    /** Members who left in the period. */
    LEFT(null, "members.left"),
    /** Organisations dissolved or merged in the period. */
    DISSOLVED("lists.dissolved", null);

    private final @Nullable String organisations;
    private final @Nullable String members;

    SubjectList(@Nullable String organisations, @Nullable String members) {
        this.organisations = organisations;
        this.members = members;
    }

    /** Where a row shows the number of those on the list; null when subjects of that type are never on it. */
    public @Nullable String figure(SubjectType type) {
        return switch (type) {
            case ORGANISATION -> organisations;
            case MEMBER -> members;
        };
    }
}
