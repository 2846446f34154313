package vn.bangvang.portal.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import static vn.bangvang.portal.api.EmptyRecords.orEmpty;

/**
 * Everything that is counted for one organisation in one period. Families are kept apart: what is its own, its direct
 * children's, its whole subtree's, and what it gave to others. What is about members the answer leaves out where these
 * are too few for the reader.
 */
public record Row(Unit organisation, Own own, Members members, Admissions admissions, Children children, Issued issued,
        Subtree subtree, Eligible eligibleNotYetCommended, FiveYears fiveYears, Inspection inspection, Targets targets,
        CommitteeCoverage committee, Training training, Documents documents, Map<String, Long> prizes,
        List<InvestmentShare> investment, Quotas quotas, Completeness completeness, @Nullable Rank rank) {

    public Row {
        own = orEmpty(own, Own.class);
        members = members == null ? Members.WITHHELD : members;
        admissions = orEmpty(admissions, Admissions.class);
        children = orEmpty(children, Children.class);
        issued = orEmpty(issued, Issued.class);
        subtree = orEmpty(subtree, Subtree.class);
        eligibleNotYetCommended = orEmpty(eligibleNotYetCommended, Eligible.class);
        fiveYears = orEmpty(fiveYears, FiveYears.class);
        inspection = orEmpty(inspection, Inspection.class);
        targets = orEmpty(targets, Targets.class);
        committee = committee == null ? CommitteeCoverage.WITHHELD : committee;
        training = orEmpty(training, Training.class);
        documents = orEmpty(documents, Documents.class);
        quotas = orEmpty(quotas, Quotas.class);
        completeness = orEmpty(completeness, Completeness.class);
        prizes = Objects.requireNonNullElse(prizes, Map.of());
        investment = Objects.requireNonNullElse(investment, List.of());
    }

    /** Whether figures about its members are not told to this reader, because they are too few. */
    public boolean isWithheld() {
        return members.goodOrBetter().isWithheld();
    }

    /** The four classes of the rating, best first. */
    public enum QualityClass {
        OUTSTANDING,
        GOOD,
        SATISFACTORY,
        UNSATISFACTORY
    }

    /** The organisation as it was at the period's reference date. */
    public record Unit(String id, String code, String name, @Nullable String kind, @Nullable String level,
            @Nullable String parentId, @Nullable String dissolvedOn, @Nullable String successorId) {}

    /** @param commendationAtRisk live awards that its present class no longer supports */
    public record Own(@JsonProperty("class") @Nullable QualityClass ownClass, boolean notRated,
            boolean selfCriticism, long received, @Nullable Award highestCommendation, long commendationAtRisk) {}

    public record Award(String type, String title) {}

    /**
     * Members of the organisation and everything below it.
     *
     * @param required who has to be rated
     * @param others further counts by their names on the board; a page lists those that it has words for
     */
    public record Members(long headcount, long official, long probationary, long required, long rated, long outstanding,
            long good, long satisfactory, long unsatisfactory, long notRated, Ratio goodOrBetter,
            Ratio outstandingShare,
            Ratio selfCriticism, long admitted, long confirmed, @JsonAnySetter Map<String, Object> others) {
        private static final Members WITHHELD = new Members(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Ratio.WITHHELD,
                Ratio.WITHHELD, Ratio.WITHHELD, 0, 0, Map.of());

        public Members {
            others = Objects.requireNonNullElse(others, Map.of());
            goodOrBetter = Ratio.orNone(goodOrBetter);
            outstandingShare = Ratio.orNone(outstandingShare);
            selfCriticism = Ratio.orNone(selfCriticism);
        }
    }

    public record Admissions(long year, long fiveYears) {}

    /** Direct children only. */
    public record Children(long total, long required, long rated, long outstanding, long good, long satisfactory,
            long unsatisfactory, long notRated, Ratio goodOrBetter) {
        public Children {
            goodOrBetter = Ratio.orNone(goodOrBetter);
        }
    }

    /** Commendations it gave; never rolled up. */
    public record Issued(long organisations, long members) {}

    public record Subtree(long organisationsCommended, long membersCommended) {}

    public record Eligible(long organisations, long members) {}

    public record FiveYears(int streak, boolean eligible) {}

    public record Inspection(@JsonProperty("PARTY_COMMITTEE") Ratio partyCommittee,
            @JsonProperty("INSPECTION_COMMITTEE") Ratio inspectionCommittee, Ratio total, long supplementary) {
        public Inspection {
            partyCommittee = Ratio.orNone(partyCommittee);
            inspectionCommittee = Ratio.orNone(inspectionCommittee);
            total = Ratio.orNone(total);
        }
    }

    public record Targets(Ratio met, List<TargetLine> items) {
        public Targets {
            met = Ratio.orNone(met);
            items = Objects.requireNonNullElse(items, List.of());
        }
    }

    public record TargetLine(String code, @Nullable String unit, @Nullable Long plan, @Nullable Long actual,
            @Nullable Long base, Ratio achievement, @Nullable String outcome, boolean declared) {
        public TargetLine {
            achievement = Ratio.orNone(achievement);
        }
    }

    public record CommitteeCoverage(long seats, long filled, Ratio refresher) {
        private static final CommitteeCoverage WITHHELD = new CommitteeCoverage(0, 0, Ratio.WITHHELD);

        public CommitteeCoverage {
            refresher = Ratio.orNone(refresher);
        }
    }

    public record Training(TrainingYears year, TrainingYears fiveYears) {
        public Training {
            year = orEmpty(year, TrainingYears.class);
            fiveYears = orEmpty(fiveYears, TrainingYears.class);
        }
    }

    /** @param heads distinct trainees; {@code total} counts enrolments */
    public record TrainingYears(int from, int to, long total, long heads, Map<String, Long> byProgramme) {
        public TrainingYears {
            byProgramme = Objects.requireNonNullElse(byProgramme, Map.of());
        }
    }

    public record Documents(Map<String, Long> year, Map<String, Long> fiveYears) {
        public Documents {
            year = Objects.requireNonNullElse(year, Map.of());
            fiveYears = Objects.requireNonNullElse(fiveYears, Map.of());
        }
    }

    public record InvestmentShare(String code, int periodFrom, int periodTo, long periodAmountVnd, long yearAmountVnd,
            Ratio share) {
        public InvestmentShare {
            share = Ratio.orNone(share);
        }
    }

    /** Null where the policy controls the share at another level. */
    public record Quotas(@Nullable Quota members, @Nullable Quota organisations) {}

    /**
     * Where a group stands against the cap on OUTSTANDING.
     *
     * @param headroom how many more the cap allows, negative when breached
     */
    public record Quota(int percent, String base, String scope, long baseCount, long outstanding, long cap,
            long headroom, boolean breached, boolean exceptionGranted, @Nullable OneMore oneMore) {

        /** What one more OUTSTANDING would do. */
        public record OneMore(long outstanding, long baseCount, long cap, boolean breached) {}
    }

    /** @param missingChildren children that must be rated and are not */
    public record Completeness(Ratio own, Ratio members, Ratio children, boolean complete, long missingChildren) {
        public Completeness {
            own = Ratio.orNone(own);
            members = Ratio.orNone(members);
            children = Ratio.orNone(children);
        }
    }

    /** Place in a peer group: ties share it (1, 2, 2, 4). */
    public record Rank(int position, int of, boolean tied, List<RankKey> keys) {
        public Rank {
            keys = Objects.requireNonNullElse(keys, List.of());
        }
    }

    /** One thing compared, in order; the larger fraction comes first. */
    public record RankKey(String key, @Nullable String value, long numerator, long denominator) {}
}
