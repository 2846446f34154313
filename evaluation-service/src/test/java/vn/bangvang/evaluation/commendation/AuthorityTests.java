package vn.bangvang.evaluation.commendation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.bangvang.evaluation.register.organisation.OrganisationKind;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The matrix of 24-QĐ/TW 2021, item 27.2. An empty recipient is a member. */
class AuthorityTests {
    private static final LocalDate DAY = LocalDate.of(2022, 1, 14);

    @ParameterizedTest(name = "{0} gives {1} {2} to {3}")
    @CsvSource({"SUBORDINATE_CELL, PRAISE, OUTSTANDING_YEAR, ", "SECTIONAL_ORGANISATION, PRAISE, THEMATIC, ",
            "SECTIONAL_ORGANISATION, PRAISE, OUTSTANDING_YEAR, SUBORDINATE_CELL",
            "GRASSROOTS_CELL, GIAY_KHEN, OUTSTANDING_YEAR, ",
            "GRASSROOTS_ORGANISATION, GIAY_KHEN, OUTSTANDING_YEAR, SUBORDINATE_CELL",
            "GRASSROOTS_ORGANISATION, GIAY_KHEN, OUTSTANDING_YEAR, ",
            "GRASSROOTS_ORGANISATION, PRAISE, THEMATIC, SECTIONAL_ORGANISATION",
            "BLOC_ORGANISATION, GIAY_KHEN, EXEMPLARY_OUTSTANDING_YEAR, GRASSROOTS_ORGANISATION",
            "BLOC_ORGANISATION, GIAY_KHEN, EXEMPLARY_OUTSTANDING_YEAR, GRASSROOTS_CELL",
            "DISTRICT_ORGANISATION, GIAY_KHEN, FIVE_YEARS_OUTSTANDING, SUBORDINATE_CELL",
            "BLOC_ORGANISATION, GIAY_KHEN, FIVE_YEARS_OUTSTANDING, GRASSROOTS_ORGANISATION",
            "BLOC_ORGANISATION, GIAY_KHEN, FIVE_YEARS_OUTSTANDING, ", "BLOC_ORGANISATION, GIAY_KHEN, THEMATIC, ",
            "PROVINCIAL_ORGANISATION, BANG_KHEN, FIVE_YEARS_OUTSTANDING, GRASSROOTS_ORGANISATION",
            "PROVINCIAL_ORGANISATION, BANG_KHEN, OUTSTANDING_YEAR, BLOC_ORGANISATION",
            "PROVINCIAL_ORGANISATION, BANG_KHEN, FIVE_YEARS_OUTSTANDING, ",
            "PROVINCIAL_ORGANISATION, FLAG, OUTSTANDING_YEAR, GRASSROOTS_ORGANISATION"})
    void mayGive(OrganisationKind issuer, Award.Type type, CommendationTitle title,
            @Nullable OrganisationKind recipient) {
        assertThatCode(() -> Authority.on(DAY).mustAllow(issuer, type, Optional.ofNullable(recipient), title))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} does not give {1} {2} to {3}: its {4} is beyond it")
    @CsvSource({"SUBORDINATE_CELL, GIAY_KHEN, OUTSTANDING_YEAR, , TYPE",
            "SUBORDINATE_CELL, PRAISE, OUTSTANDING_YEAR, SUBORDINATE_CELL, RECIPIENT",
            "SECTIONAL_ORGANISATION, GIAY_KHEN, OUTSTANDING_YEAR, , TYPE",
            "GRASSROOTS_CELL, GIAY_KHEN, FIVE_YEARS_OUTSTANDING, , TITLE",
            "GRASSROOTS_ORGANISATION, GIAY_KHEN, FIVE_YEARS_OUTSTANDING, SUBORDINATE_CELL, TITLE",
            "GRASSROOTS_ORGANISATION, BANG_KHEN, OUTSTANDING_YEAR, SUBORDINATE_CELL, TYPE",
            "BLOC_ORGANISATION, GIAY_KHEN, OUTSTANDING_YEAR, , TITLE",
            "BLOC_ORGANISATION, GIAY_KHEN, OUTSTANDING_YEAR, SUBORDINATE_CELL, TITLE",
            "BLOC_ORGANISATION, GIAY_KHEN, FIVE_YEARS_OUTSTANDING, SECTIONAL_ORGANISATION, TITLE",
            "BLOC_ORGANISATION, BANG_KHEN, OUTSTANDING_YEAR, GRASSROOTS_ORGANISATION, TYPE",
            "BLOC_ORGANISATION, GIAY_KHEN, OUTSTANDING_YEAR, PROVINCIAL_ORGANISATION, RECIPIENT",
            "PROVINCIAL_ORGANISATION, GIAY_KHEN, OUTSTANDING_YEAR, GRASSROOTS_ORGANISATION, TYPE",
            "PROVINCIAL_ORGANISATION, FLAG, OUTSTANDING_YEAR, , RECIPIENT"})
    void mayNotGive(OrganisationKind issuer, Award.Type type, CommendationTitle title,
            @Nullable OrganisationKind recipient, String reason) {
        assertThatThrownBy(() -> Authority.on(DAY).mustAllow(issuer, type, Optional.ofNullable(recipient), title))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("NOT_AUTHORISED_TO_COMMEND");
                    assertThat(refusal.reasons().getFirst().values()).containsEntry("reason", reason);
                });
    }

    @ParameterizedTest(name = "decided on {0} under {1}")
    @CsvSource({"2017-12-31, '24-QĐ/TW 2021, 27.2'", "2025-06-08, '24-QĐ/TW 2021, 27.2'", "2025-06-09, 06-HD/TW 2025"})
    void theRegulationIsThatOfTheDayOfTheDecision(LocalDate decidedOn, String source) {
        assertThatThrownBy(() -> Authority.on(decidedOn)
                .mustAllow(OrganisationKind.SUBORDINATE_CELL, Award.Type.GIAY_KHEN, Optional.empty(),
                        CommendationTitle.OUTSTANDING_YEAR))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reasons().getFirst().values())
                        .containsEntry("source", source));
    }

    @Test
    void onlyTheProvinceGivesBangKhenAndFlags() {
        for (Award.Type type : Set.of(Award.Type.BANG_KHEN, Award.Type.FLAG)) {
            assertThat(issuersOf(type)).containsExactly(OrganisationKind.PROVINCIAL_ORGANISATION);
        }
    }

    private static Set<OrganisationKind> issuersOf(Award.Type type) {
        return Arrays.stream(OrganisationKind.values())
                .filter(issuer -> Arrays.stream(OrganisationKind.values())
                        .anyMatch(recipient -> Arrays.stream(CommendationTitle.values())
                                .anyMatch(title -> allows(issuer, type, recipient, title))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean allows(OrganisationKind issuer, Award.Type type, OrganisationKind recipient,
            CommendationTitle title) {
        try {
            Authority.on(DAY).mustAllow(issuer, type, Optional.of(recipient), title);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }
}
