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
 * @param prizes prizes of the year by level, over the subtree
 * @param investment money by indicator
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

    /**
     * What the organisation itself got.
     *
     * @param notRated whether it gets no class, for a reason
     * @param selfCriticism whether there is a self-criticism of it
     * @param received how many live commendations it received
     * @param commendationAtRisk live awards that its present class no longer supports
     */
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
     *
     * @param headcount members on the reference date
     * @param official official members (chính thức)
     * @param probationary members on probation (dự bị)
     * @param admitted admitted in the period
     * @param confirmed became official in the period
     * @param disciplined disciplined in the period
     * @param left left the Party or the province before the reference date; else only in admitted and confirmed
     */
    public record Members(long headcount, long official, long probationary, long required, long rated,
            long outstanding, long good, long satisfactory, long unsatisfactory, long notRated, Ratio goodOrBetter,
            Ratio outstandingShare, Ratio selfCriticism, long admitted, long confirmed, long exceptions,
            long disciplined, long left) {
        public Classes classes() {
            return new Classes(outstanding, good, satisfactory, unsatisfactory);
        }
    }

    /**
     * Admissions over the subtree.
     *
     * @param year members admitted in the year
     * @param fiveYears members admitted in the five years up to it
     */
    public record Admissions(long year, long fiveYears) {}

    /** Direct children only. */
    public record Children(long total, long required, long rated, long outstanding, long good, long satisfactory,
            long unsatisfactory, long notRated, Ratio goodOrBetter, long exceptions, long dissolved) {}

    /** Commendations it gave; never rolled up. */
    public record Issued(long organisations, long members) {}

    /**
     * Live commendations by type and title, such as {@code GIAY_KHEN OUTSTANDING_YEAR}: what the organisation gave,
     * never rolled up, and what it and everything below it received.
     *
     * @param givenToOrganisations what it gave to organisations
     * @param givenToMembers what it gave to members
     * @param receivedByOrganisations what organisations of its subtree received
     * @param receivedByMembers what members of its subtree received
     */
    public record Commendations(SortedMap<String, Long> givenToOrganisations, SortedMap<String, Long> givenToMembers,
            SortedMap<String, Long> receivedByOrganisations, SortedMap<String, Long> receivedByMembers) {}

    /**
     * Who is commended in the organisation and everything below it.
     *
     * @param organisationsCommended organisations with a live certificate of the period, giấy khen or higher
     * @param membersCommended members with a live certificate of the period
     * @param membersCommendedPeriodically without those who were commended for a theme only
     * @param commendationsAtRisk live commendations that the present classes no longer support
     */
    public record Subtree(long organisationsCommended, long membersCommended, long membersCommendedPeriodically,
            long commendationsAtRisk) {}

    /** Who is OUTSTANDING and has no commendation of the year yet. */
    public record Eligible(long organisations, long members) {}

    /** How many are on those {@link SubjectList}s that no other figure counts. */
    public record Lists(Subjects undecided, Subjects notReported, Subjects fiveYearCandidates, Subjects atRisk,
            long dissolved) {}

    /** How many are on a list. */
    public record Subjects(long organisations, long members) {}

    /**
     * How near it is to a commendation for five years running.
     *
     * @param streak years up to this one that were OUTSTANDING, and of a cell rewarded with a yearly certificate
     * @param eligible whether it may be commended for five years running
     */
    public record FiveYears(int streak, boolean eligible) {}

    /**
     * Inspection plans: done of planned.
     *
     * @param own what the organisation itself planned, without what is below it
     * @param supplementary items done that were added after the approval; in none of the quotients
     */
    public record Inspection(Ratio partyCommittee, Ratio inspectionCommittee, Ratio total, Ratio own,
            long supplementary) {}

    /**
     * Targets of resolutions.
     *
     * @param met targets of the organisation itself with a computed outcome, as far as they are due or met
     * @param apart the same of targets of the whole sector, and of outcomes that their owner declared
     */
    public record Targets(Ratio met, Ratio apart, List<TargetLine> items) {}

    /**
     * One target.
     *
     * @param code the target's code in the resolution
     * @param unit what the figures count: COUNT, VND or PERCENT
     * @param plan planned figure; null when there is none
     * @param actual reached figure; null when it is not known
     * @param base what a share is taken of; null when there is none
     * @param declared whether its owner declared the outcome instead of figures
     */
    public record TargetLine(String code, Target.Scope scope, String unit, @Nullable Long plan, @Nullable Long actual,
            @Nullable Long base,
            Ratio achievement, Target.Outcome outcome, boolean declared) {}

    /**
     * Seats of the executive body, and how many of their holders had the refresher.
     *
     * @param filled how many of the seats have a holder
     */
    public record CommitteeCoverage(long seats, long filled, Ratio refresher) {}

    /** Who was sent to study. */
    public record Training(TrainingYear year, TrainingYears fiveYears) {}

    /**
     * Of one year.
     *
     * @param heads distinct trainees
     */
    public record TrainingYear(long total, long heads, SortedMap<String, Long> byProgramme,
            SortedMap<String, Trainees> byKind) {}

    /** Of the five years up to it. */
    public record TrainingYears(int from, int to, long total, long heads, SortedMap<String, Long> byProgramme,
            SortedMap<String, Trainees> byKind) {}

    /** Those who were sent in one capacity, such as CIVIL_SERVANT; who goes twice counts twice. */
    public record Trainees(long total, SortedMap<String, Long> byProgramme) {}

    /**
     * Programmes and plans that the organisation issued.
     *
     * @param year documents of the year by type
     * @param fiveYears documents of the five years up to it by type
     */
    public record Documents(SortedMap<String, Long> year, SortedMap<String, Long> fiveYears) {}

    /**
     * Money of one indicator.
     *
     * @param code the indicator, such as {@code FACILITY_INVESTMENT}
     * @param nature ADVISED, PLANNED or SPENT: what an organisation advised others to invest it has not spent
     * @param periodFrom first year of the period
     * @param periodTo last year of the period
     * @param periodAmountVnd of the whole period, in dong
     * @param yearAmountVnd of the year, in dong
     */
    public record InvestmentShare(String code, String nature, int periodFrom, int periodTo, long periodAmountVnd,
            long yearAmountVnd,
            Ratio share) {}

    /** Null where the policy controls the share at another level. */
    public record Quotas(@Nullable Quota members, @Nullable Quota organisations) {}

    /**
     * What of the ratings that have to be there is there.
     *
     * @param complete whether nothing is missing
     * @param missingChildren children that must be rated, are not, and are not listed as debt
     */
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
