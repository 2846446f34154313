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

import vn.bangvang.evaluation.organisation.OrganisationKind;

/** Candidacies that read like sentences; every one starts as something the rules allow. */
final class CandidacyFixture {
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

    private CandidacyFixture(OrganisationKind issuerKind, RecipientType recipientType,
            @Nullable OrganisationKind collectiveKind) {
        this.issuerKind = issuerKind;
        this.recipientType = recipientType;
        this.collectiveKind = collectiveKind;
    }

    static CandidacyFixture member(OrganisationKind issuer) {
        return new CandidacyFixture(issuer, RecipientType.MEMBER, null);
    }

    static CandidacyFixture collective(OrganisationKind issuer, OrganisationKind recipient) {
        return new CandidacyFixture(issuer, RecipientType.ORGANISATION, recipient);
    }

    CandidacyFixture given(CommendationType type, CommendationTitle title) {
        this.type = type;
        this.title = title;
        return this;
    }

    CandidacyFixture fromElsewhere() {
        issuerAbove = false;
        return this;
    }

    CandidacyFixture rated(int year, YearResult result) {
        results.put(year, result);
        return this;
    }

    CandidacyFixture outstanding(Collection<Integer> years) {
        years.forEach(year -> results.put(year, YearResult.OUTSTANDING));
        return this;
    }

    CandidacyFixture disciplinedIn(int year) {
        disciplined.add(year);
        return this;
    }

    CandidacyFixture certifiedIn(Collection<Integer> years) {
        years.forEach(year -> holding(CommendationType.GIAY_KHEN, CommendationTitle.OUTSTANDING_YEAR, year));
        return this;
    }

    CandidacyFixture holding(CommendationType type, CommendationTitle title, int year) {
        others.add(Commendation.award(award("S", type, title, year), "S", Instant.EPOCH));
        return this;
    }

    CandidacyFixture decidedOn(LocalDate decided, @Nullable LocalDate presented) {
        decidedOn = decided;
        presentedOn = presented;
        return this;
    }

    Candidacy candidacy() {
        return new Candidacy(award("I", type, title, 2021), issuerKind, Optional.ofNullable(collectiveKind),
                issuerAbove, "C", results, disciplined, others);
    }

    private Award award(String issuer, CommendationType type, CommendationTitle title, int year) {
        return new Award(issuer, recipientType, "R", type, title, year, "15-QĐ/ĐU", decidedOn, presentedOn, null);
    }
}
