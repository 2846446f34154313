package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.member.organisation.OrganisationIdentifier.Scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.member.RefusedAs.assertRefused;

class OrganisationIdentifierTests {
    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private final OrganisationFixture tree = OrganisationFixture.province();

    @Test
    void aCodeOfOthersIsThereOnceAndValidForSomeTime() {
        var code = new OrganisationIdentifier(Scheme.QD20_2020, "A53.01", FROM, null);
        Organisation identified = OrganisationRules.identify(tree.of("S"), List.of(code)).state();
        assertThat(identified.identifiers()).containsExactly(code);
        assertThat(OrganisationRules.identify(identified, List.of(code)).events()).isEmpty();
        assertRefused("IDENTIFIER_TWICE", "/identifiers/1/value", () -> OrganisationRules.identify(tree.of("S"),
                List.of(code, new OrganisationIdentifier(Scheme.QD20_2020, "A53.01", null, FROM))));
        assertRefused("IDENTIFIER_NEVER_VALID", "/identifiers/0/validTo", () -> OrganisationRules.identify(tree.of("S"),
                List.of(new OrganisationIdentifier(Scheme.LOCAL, "7", FROM, FROM))));
    }

    /** A national code names one organisation of the country, a local one one of the province. */
    @Test
    void onlyLocalCodesAreOfTheProvince() {
        Organisation identified = OrganisationRules.identify(tree.of("S"),
                List.of(new OrganisationIdentifier(Scheme.QD20_2020, "A53.01", null, null),
                        new OrganisationIdentifier(Scheme.LOCAL, "7", null, null)))
                .state();
        assertThat(identified.businessKeys()).containsExactly("P/S", "QD20_2020:A53.01", "P/LOCAL:7");
    }
}
