package vn.bangvang.standings.fold.board;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.Target;

/**
 * Everything that is counted for one organisation in one year.
 *
 * @param rank null for an organisation dissolved before the reference date: shown, not ranked
 */
public record Row(Unit organisation, Own own, Members members, Admissions admissions, Children children, Issued issued,
        Commendations commendations, Subtree subtree, Eligible eligibleNotYetCommended, Lists lists,
        FiveYears fiveYears, Inspection inspection,
        Targets targets, CommitteeCoverage committee, Training training, Documents documents,
        SortedMap<String, Long> prizes,
        List<InvestmentShare> investment, Quotas quotas, Completeness completeness, @Nullable Rank rank) {

    /** The organisation as it was at the year's reference date. */
    public record Unit(String id, String code, String name, OrganisationKind kind, Level level,
            @Nullable String parentId, @Nullable LocalDate dissolvedOn, @Nullable String successorId) {}

    /** @param commendationAtRisk live awards that its present class no longer supports */
    public record Own(@Nullable QualityClass ownClass, boolean notRated, boolean selfCriticism, long received,
            @Nullable Award highestCommendation, long commendationAtRisk) {}

    /** The highest commendation that is in force. */
    public record Award(Commendation.Type type, Commendation.Title title) {
        /** The highest standing there is. */
        public static final int HIGHEST = 5;

        /**
         * FLAG, BANG_KHEN, GIAY_KHEN for five years, exemplary, for the year; anything else does not move a rank and is
         * 0.
         */
        public int standing() {
            return title == Commendation.Title.THEMATIC ? 0 : switch (type) {
                case FLAG -> HIGHEST;
                case BANG_KHEN -> 4;
                case GIAY_KHEN -> standingOfCertificate();
                case PRAISE -> 0;
            };
        }

        private int standingOfCertificate() {
            return switch (title) {
                case FIVE_YEARS_OUTSTANDING -> 3;
                case EXEMPLARY_OUTSTANDING_YEAR -> 2;
                case OUTSTANDING_YEAR -> 1;
                case THEMATIC -> 0;
            };
        }
    }

    /**
     * Members of the organisation and everything below it. {@code required}: who has to be rated; {@code exceptions}:
     * decided over the cap; {@code disciplined}: by a decision of the period that stands on its reference date.
     */
    public record Members(long headcount, long official, long probationary, long required, long rated,
            long outstanding, long good, long satisfactory, long unsatisfactory, long notRated, Ratio goodOrBetter,
            Ratio outstandingShare, Ratio selfCriticism, long admitted, long confirmed, long exceptions,
            long disciplined, long left) {
        public Classes classes() {
            return new Classes(outstanding, good, satisfactory, unsatisfactory);
        }
    }

    public record Admissions(long year, long fiveYears) {}

    /** Direct children only. */
    public record Children(long total, long required, long rated, long outstanding, long good, long satisfactory,
            long unsatisfactory, long notRated, Ratio goodOrBetter, long exceptions, long dissolved) {}

    /** Commendations it gave; never rolled up. */
    public record Issued(long organisations, long members) {}

    /**
     * Live commendations by type and title, such as {@code GIAY_KHEN OUTSTANDING_YEAR}: what the organisation gave,
     * never rolled up, and what it and everything below it received.
     */
    public record Commendations(SortedMap<String, Long> givenToOrganisations, SortedMap<String, Long> givenToMembers,
            SortedMap<String, Long> receivedByOrganisations, SortedMap<String, Long> receivedByMembers) {}

    /** @param membersCommendedPeriodically without those who were commended for a theme only */
    public record Subtree(long organisationsCommended, long membersCommended, long membersCommendedPeriodically,
            long commendationsAtRisk) {}

    public record Eligible(long organisations, long members) {}

    /** How many are on those {@link SubjectList}s that no other figure counts. */
    public record Lists(Subjects undecided, Subjects notReported, Subjects fiveYearCandidates, Subjects atRisk,
            long dissolved) {}

    public record Subjects(long organisations, long members) {}

    /** @param streak years up to this one that were OUTSTANDING, and of a cell rewarded with a yearly certificate */
    public record FiveYears(int streak, boolean eligible) {}

    /** @param own what the organisation itself planned, without what is below it */
    public record Inspection(Ratio partyCommittee, Ratio inspectionCommittee, Ratio total, Ratio own,
            long supplementary) {}

    /**
     * @param met targets of the organisation itself with a computed outcome, as far as they are due or met
     * @param apart the same of targets of the whole sector, and of outcomes that their owner declared
     */
    public record Targets(Ratio met, Ratio apart, List<TargetLine> items) {}

    public record TargetLine(String code, Target.Scope scope, String unit, @Nullable Long plan, @Nullable Long actual,
            @Nullable Long base,
            Ratio achievement, Target.Outcome outcome, boolean declared) {}

    public record CommitteeCoverage(long seats, long filled, Ratio refresher) {}

    public record Training(TrainingYear year, TrainingYears fiveYears) {}

    /** @param heads distinct trainees */
    public record TrainingYear(long total, long heads, SortedMap<String, Long> byProgramme,
            SortedMap<String, Trainees> byKind) {}

    public record TrainingYears(int from, int to, long total, long heads, SortedMap<String, Long> byProgramme,
            SortedMap<String, Trainees> byKind) {}

    /** Those who were sent in one capacity, such as CIVIL_SERVANT; who goes twice counts twice. */
    public record Trainees(long total, SortedMap<String, Long> byProgramme) {}

    public record Documents(SortedMap<String, Long> year, SortedMap<String, Long> fiveYears) {}

    /** @param nature ADVISED, PLANNED or SPENT: what an organisation advised others to invest it has not spent */
    public record InvestmentShare(String code, String nature, int periodFrom, int periodTo, long periodAmountVnd,
            long yearAmountVnd,
            Ratio share) {}

    /** Null where the policy controls the share at another level. */
    public record Quotas(@Nullable Quota members, @Nullable Quota organisations) {}

    /** @param missingChildren children that must be rated, are not, and are not listed as debt */
    public record Completeness(Ratio own, Ratio members, Ratio children, boolean complete, long missingChildren) {}

    /** The same row at another place. */
    public Row rankedAs(@Nullable Rank newRank) {
        return new Row(organisation, own, members, admissions, children, issued, commendations, subtree,
                eligibleNotYetCommended,
                lists, fiveYears, inspection, targets, committee, training, documents, prizes, investment, quotas,
                completeness,
                newRank);
    }
}
