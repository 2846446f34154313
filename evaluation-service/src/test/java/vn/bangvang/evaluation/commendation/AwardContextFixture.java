package vn.bangvang.evaluation.commendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.register.organisation.OrganisationKind;

/** AwardContextLoader that read like sentences; every one starts as something the rules allow. */
final class AwardContextFixture {
    private final OrganisationKind issuerKind;
    private final RecipientType recipientType;
    private final @Nullable OrganisationKind collectiveKind;
    private CommendationType type = CommendationType.GIAY_KHEN;
    private CommendationTitle title = CommendationTitle.OUTSTANDING_YEAR;
    private boolean issuerAbove = true;
    private final Map<Integer, YearResult> results = new HashMap<>(Map.of(2021, YearResult.OUTSTANDING));
    private final Set<Integer> disciplined = new HashSet<>();
    private final List<Commendation> others = new ArrayList<>();
    private LocalDate decidedOn = LocalDate.of(2022, 1, 14);
    private @Nullable LocalDate presentedOn;

    private AwardContextFixture(OrganisationKind issuerKind, RecipientType recipientType,
            @Nullable OrganisationKind collectiveKind) {
        this.issuerKind = issuerKind;
        this.recipientType = recipientType;
        this.collectiveKind = collectiveKind;
    }

    static AwardContextFixture member(OrganisationKind issuer) {
        return new AwardContextFixture(issuer, RecipientType.MEMBER, null);
    }

    static AwardContextFixture collective(OrganisationKind issuer, OrganisationKind recipient) {
        return new AwardContextFixture(issuer, RecipientType.ORGANISATION, recipient);
    }

    AwardContextFixture given(CommendationType type, CommendationTitle title) {
        this.type = type;
        this.title = title;
        return this;
    }

    AwardContextFixture fromElsewhere() {
        issuerAbove = false;
        return this;
    }

    AwardContextFixture rated(int year, YearResult result) {
        results.put(year, result);
        return this;
    }

    AwardContextFixture outstanding(Collection<Integer> years) {
        years.forEach(year -> results.put(year, YearResult.OUTSTANDING));
        return this;
    }

    AwardContextFixture disciplinedIn(int year) {
        disciplined.add(year);
        return this;
    }

    AwardContextFixture certifiedIn(Collection<Integer> years) {
        years.forEach(year -> holding(CommendationType.GIAY_KHEN, CommendationTitle.OUTSTANDING_YEAR, year));
        return this;
    }

    AwardContextFixture holding(CommendationType type, CommendationTitle title, int year) {
        others.add(Commendation.award(award("S", type, title, year), "S", Instant.EPOCH));
        return this;
    }

    AwardContextFixture decidedOn(LocalDate decided, @Nullable LocalDate presented) {
        decidedOn = decided;
        presentedOn = presented;
        return this;
    }

    AwardContext candidacy() {
        return new AwardContext(award("I", type, title, 2021), issuerKind, Optional.ofNullable(collectiveKind),
                issuerAbove, "C", results, disciplined, others);
    }

    private Award award(String issuer, CommendationType type, CommendationTitle title, int year) {
        return new Award(issuer, recipientType, "R", type, title, year, "15-QĐ/ĐU", decidedOn, presentedOn, null);
    }
}
