package vn.bangvang.evaluation.register.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.access.Ancestry;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation.DatedKind;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation.Placement;

import static org.assertj.core.api.Assertions.assertThat;

class OrganisationTreeTests {
    private static final LocalDate END_OF_2021 = LocalDate.of(2021, 12, 31);

    @Test
    void aMoveCountsFromItsDateOn() {
        TreeFixture tree = TreeFixture.theArticle()
                .with("D", OrganisationKind.DISTRICT_ORGANISATION, "P")
                .with(moved("G001", LocalDate.of(2022, 1, 1), "K", "D"));

        assertThat(tree.parentOn("G001", END_OF_2021)).map(PartyOrganisation::id).contains("K");
        assertThat(tree.parentOn("G001", END_OF_2021.plusDays(1))).map(PartyOrganisation::id).contains("D");
        assertThat(tree.childrenOn("K", END_OF_2021)).hasSize(85);
        assertThat(tree.childrenOn("K", END_OF_2021.plusDays(1))).hasSize(84);
    }

    @Test
    void theWholeProvinceHangsUnderItsRoot() {
        TreeFixture tree = TreeFixture.theArticle();

        assertThat(tree.rootOf("CB1")).isEqualTo("P");
        assertThat(tree.subtreeOn("P", END_OF_2021)).hasSize(91)
                .first()
                .extracting(PartyOrganisation::id)
                .isEqualTo("P");
        assertThat(tree.pathOn("CB1", END_OF_2021)).extracting(PartyOrganisation::id)
                .containsExactly("CB1", "S", "K", "P");
        assertThat(tree.nearestOn("CB1", OrganisationLevel.GRASSROOTS, END_OF_2021)).map(PartyOrganisation::id)
                .contains("S");
    }

    @Test
    void whatIsDissolvedOnTheDateIsNoLongerThere() {
        PartyOrganisation before = TreeFixture.theArticle().find("CB4").orElseThrow();
        TreeFixture tree = TreeFixture.theArticle()
                .with(new PartyOrganisation(before.id(), before.code(), before.name(), before.kind(), "S",
                        before.foundedOn(),
                        END_OF_2021, null, before.placements(), before.kinds()));

        assertThat(tree.childrenOn("S", END_OF_2021)).hasSize(3);
        assertThat(tree.childrenOn("S", END_OF_2021.minusDays(1))).hasSize(4);
    }

    @Test
    void aMoveDecidedForLaterOpensAndClosesNothingToday() {
        LocalDate move = LocalDate.of(2022, 1, 1);
        TreeFixture tree = TreeFixture.theArticle()
                .with("D", OrganisationKind.DISTRICT_ORGANISATION, "P")
                .with(moved("G001", move, "K", "D"));

        Ancestry before = tree.ancestry(at(move.minusDays(1)));
        assertThat(before.isWithin("G001", "K")).isTrue();
        assertThat(before.isWithin("G001", "D")).isFalse();
        Ancestry after = tree.ancestry(at(move));
        assertThat(after.isWithin("G001", "K")).isFalse();
        assertThat(after.isWithin("G001", "D")).isTrue();
    }

    @Test
    void whoTookThePlaceOfAnOrganisationReachesIt() {
        LocalDate merger = LocalDate.of(2022, 2, 10);
        TreeFixture tree = TreeFixture.theArticle()
                .with("N", OrganisationKind.BLOC_ORGANISATION, "P", LocalDate.of(2022, 2, 1))
                .with("D", OrganisationKind.DISTRICT_ORGANISATION, "P")
                .merged("K", "N", merger);

        assertThat(tree.ancestry(at(merger.minusDays(1))).isWithin("K", "N")).isFalse();
        Ancestry after = tree.ancestry(at(merger));
        assertThat(after.isWithin("K", "N")).isTrue();
        assertThat(after.isWithin("K", "P")).isTrue();
        assertThat(after.isWithin("K", "D")).isFalse();
        assertThat(after.isWithin("N", "K")).isFalse();
    }

    @Test
    void onlyWhatHangsUnderAProvinceHasOne() {
        TreeFixture tree = TreeFixture.theArticle()
                .with("stray", OrganisationKind.GRASSROOTS_CELL, "nobody");

        assertThat(tree.provinceOf("CB1")).map(PartyOrganisation::id).contains("P");
        assertThat(tree.provinceOf("nobody")).isEmpty();
        assertThat(tree.provinceOf("stray")).isEmpty();
    }

    private static Clock at(LocalDate day) {
        return Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }

    private static PartyOrganisation moved(String id, LocalDate on, String from, String to) {
        return new PartyOrganisation(id, id, id, OrganisationKind.GRASSROOTS_CELL, to, TreeFixture.LONG_AGO, null, null,
                List.of(new Placement(from, TreeFixture.LONG_AGO, on), new Placement(to, on, null)),
                List.of(new DatedKind(OrganisationKind.GRASSROOTS_CELL, TreeFixture.LONG_AGO)));
    }
}
