package vn.bangvang.training.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import vn.bangvang.training.reference.KnownOrganisation.PlacedUnder;

import static org.assertj.core.api.Assertions.assertThat;

class OrganisationsTests {
    private final Organisations organisations = new Organisations(Clock.systemUTC(),
            patience -> Mono.just(true));

    @Test
    void whatLiesBelowIsWithinWhateverTheOrderInWhichItWasHeardOf() {
        heard(1, "cell", "department");
        heard(1, "province", null);
        heard(1, "other-bloc", "province");
        heard(1, "department", "bloc");
        heard(1, "bloc", "province");
        assertThat(organisations.isWithin("cell", "province")).isTrue();
        assertThat(organisations.isWithin("cell", "cell")).isTrue();
        assertThat(organisations.isWithin("cell", "other-bloc")).isFalse();
        assertThat(organisations.isWithin("unheard-of", "province")).isFalse();
        assertThat(organisations.within("department")).containsExactlyInAnyOrder("department", "cell");
    }

    @Test
    void anOlderVersionChangesNothing() {
        heard(2, "cell", "department");
        heard(1, "cell", "elsewhere");
        assertThat(organisations.isWithin("cell", "elsewhere")).isFalse();
    }

    @Test
    void aCircleThatIsHeardOfHalfwayThroughAMoveEnds() {
        heard(1, "a", "b");
        heard(1, "b", "a");
        assertThat(organisations.isWithin("a", "province")).isFalse();
    }

    @Test
    void aMoveDecidedForALaterDayGivesNoRightsBefore() {
        LocalDate today = LocalDate.of(2024, 6, 1);
        var tree = new Organisations(
                Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC),
                patience -> Mono.just(true));
        tree.remember(1, new KnownOrganisation("cell", "province", "new", List.of(
                new PlacedUnder("old", today.minusYears(1), today.plusDays(1)),
                new PlacedUnder("new", today.plusDays(1), null)), null, null, null));
        assertThat(tree.isWithin("cell", "old")).isTrue();
        assertThat(tree.isWithin("cell", "new")).isFalse();
        assertThat(tree.within("old")).containsExactly("cell");
    }

    @Test
    void whoTookThePlaceOfAnOrganisationReachesIt() {
        heard(1, "new bloc", "province");
        organisations.remember(1, new KnownOrganisation("old bloc", "province", "province", List.of(),
                LocalDate.of(2022, 2, 10), "new bloc", null));
        assertThat(organisations.isWithin("old bloc", "new bloc")).isTrue();
        assertThat(organisations.within("new bloc")).containsExactlyInAnyOrder("new bloc", "old bloc");
    }

    private void heard(long version, String id, @Nullable String parentId) {
        organisations.remember(version, new KnownOrganisation(id, "province", parentId, List.of(), null, null, null));
    }
}
