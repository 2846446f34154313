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

import vn.bangvang.evaluation.commendation.AwardContext.YearResult;
import vn.bangvang.evaluation.register.organisation.OrganisationKind;
import vn.bangvang.evaluation.regulation.Subject;

/** Award contexts that read like sentences; every one starts as something the rules allow. */
final class AwardContextFixture {
    private final OrganisationKind issuerKind;
    private final Subject.Type recipientType;
    private final @Nullable OrganisationKind collectiveKind;
    private Award.Type type = Award.Type.GIAY_KHEN;
    private CommendationTitle title = CommendationTitle.OUTSTANDING_YEAR;
    private boolean issuerAbove = true;
    private final Map<Integer, YearResult> results = new HashMap<>(Map.of(2021, YearResult.OUTSTANDING));
    private final Set<Integer> disciplined = new HashSet<>();
    private final List<Commendation> others = new ArrayList<>();
    private LocalDate decidedOn = LocalDate.of(2022, 1, 14);
    private @Nullable LocalDate presentedOn;

    private AwardContextFixture(OrganisationKind issuerKind, Subject.Type recipientType,
            @Nullable OrganisationKind collectiveKind) {
        this.issuerKind = issuerKind;
        this.recipientType = recipientType;
        this.collectiveKind = collectiveKind;
    }

    static AwardContextFixture member(OrganisationKind issuer) {
        return new AwardContextFixture(issuer, Subject.Type.MEMBER, null);
    }

    static AwardContextFixture collective(OrganisationKind issuer, OrganisationKind recipient) {
        return new AwardContextFixture(issuer, Subject.Type.ORGANISATION, recipient);
    }

    AwardContextFixture given(Award.Type type, CommendationTitle title) {
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
        years.forEach(year -> holding(Award.Type.GIAY_KHEN, CommendationTitle.OUTSTANDING_YEAR, year));
        return this;
    }

    AwardContextFixture holding(Award.Type type, CommendationTitle title, int year) {
        others.add(Commendation.award("P", award("S", type, title, year), "S", Instant.EPOCH));
        return this;
    }

    AwardContextFixture proposed(Award.Type type, CommendationTitle title, int year) {
        others.add(Commendation.propose("P", award("S", type, title, year), "S", Instant.EPOCH));
        return this;
    }

    AwardContextFixture holdingTheVerySame() {
        others.add(Commendation.award("P", award("I", type, title, 2021), "S", Instant.EPOCH));
        return this;
    }

    AwardContextFixture decidedOn(LocalDate decided, @Nullable LocalDate presented) {
        decidedOn = decided;
        presentedOn = presented;
        return this;
    }

    AwardContext context() {
        return new AwardContext(award("I", type, title, 2021), issuerKind, Optional.ofNullable(collectiveKind),
                issuerAbove, "C", results, disciplined, others);
    }

    private Award award(String issuer, Award.Type type, CommendationTitle title, int year) {
        return new Award(issuer, recipientType, "R", type, title, null, year, "15-QĐ/ĐU", decidedOn, presentedOn, null);
    }
}
