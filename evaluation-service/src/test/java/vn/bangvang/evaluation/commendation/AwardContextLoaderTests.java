package vn.bangvang.evaluation.commendation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.register.membership.PartyMember;
import vn.bangvang.evaluation.register.membership.PartyMember.CellPlacement;
import vn.bangvang.evaluation.register.membership.PartyMember.DisciplineForm;
import vn.bangvang.evaluation.register.membership.PartyMember.PlacementType;
import vn.bangvang.evaluation.register.membership.RegisterFixture;
import vn.bangvang.evaluation.register.organisation.OrganisationKind;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation.DatedKind;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation.Placement;
import vn.bangvang.evaluation.register.organisation.TreeFixture;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who stood above whom is read on the last day of the year that is commended. */
class AwardContextLoaderTests {
    private static final LocalDate LONG_AGO = LocalDate.of(2012, 2, 3);

    private final TreeFixture tree = TreeFixture.theArticle();
    private final RegisterFixture register = RegisterFixture.theArticle();

    /** No commendation was ever given. */
    private static final class NoCommendations implements CommendationQueries {
        @Override
        public Flux<Stored<Commendation>> decidedFor(Collection<String> memberIds) {
            return Flux.empty();
        }

        @Override
        public Flux<String> everyLive() {
            return Flux.empty();
        }

        @Override
        public Flux<Stored<Commendation>> liveOf(Subject recipient) {
            return Flux.empty();
        }
    }

    private AwardContext context(String issuer, Subject.Type type, String recipient, CommendationTitle title) {
        DecidedClasses undecided = years -> Mono.just(Map.of());
        var award = new Award(issuer, type, recipient, Award.Type.GIAY_KHEN, title, null, 2021, "1", null, null, null);
        return Objects.requireNonNull(
                new AwardContextLoader(tree, register, undecided, new NoCommendations(), new RecipientRecords(register))
                        .of(award, null)
                        .block());
    }

    private AwardContext forMember(String issuer, String member) {
        return context(issuer, Subject.Type.MEMBER, member, CommendationTitle.OUTSTANDING_YEAR);
    }

    private AwardContext forOrganisation(String issuer, String organisation) {
        return context(issuer, Subject.Type.ORGANISATION, organisation, CommendationTitle.OUTSTANDING_YEAR);
    }

    @Test
    void everyLevelAboveAndTheOwnCellMayBeTheIssuerOfAMember() {
        assertThat(List.of("CB1", "S", "K", "P")).allMatch(issuer -> forMember(issuer, "CB1-01").issuerAbove());
        assertThat(List.of("CB2", "G001")).noneMatch(issuer -> forMember(issuer, "CB1-01").issuerAbove());
    }

    @Test
    void noOrganisationStandsAboveItself() {
        assertThat(forOrganisation("S", "S").issuerAbove()).isFalse();
        assertThat(forOrganisation("CB1", "S").issuerAbove()).isFalse();
        assertThat(forOrganisation("K", "S").issuerAbove()).isTrue();
    }

    @Test
    void aTransferAfterTheYearLeavesTheMemberWhereTheYearEnded() {
        moved("CB2-05", "CB2", "G001", LocalDate.of(2022, 2, 10));
        assertThat(forMember("S", "CB2-05").issuerAbove()).isTrue();
        assertThat(forMember("S", "CB2-05").recipientOrganisationId()).isEqualTo("CB2");
        assertThat(forMember("G001", "CB2-05").issuerAbove()).isFalse();
    }

    @Test
    void aTransferWithinTheYearChangesWhoMayCommend() {
        moved("CB2-05", "CB2", "G001", LocalDate.of(2021, 11, 1));
        assertThat(forMember("S", "CB2-05").issuerAbove()).isFalse();
        assertThat(forMember("G001", "CB2-05").recipientOrganisationId()).isEqualTo("G001");
    }

    @Test
    void aCellThatMovesAfterTheYearIsStillTheOldCommitteesToCommend() {
        tree.with("S2", OrganisationKind.GRASSROOTS_ORGANISATION, "K");
        tree.with(new PartyOrganisation("CB4", "CB4", "CB4", OrganisationKind.SUBORDINATE_CELL, "S2", LONG_AGO, null,
                null,
                List.of(new Placement("S", LONG_AGO, LocalDate.of(2022, 3, 1)),
                        new Placement("S2", LocalDate.of(2022, 3, 1), null)),
                List.of(new DatedKind(OrganisationKind.SUBORDINATE_CELL, LONG_AGO))));
        assertThat(forOrganisation("S", "CB4").issuerAbove()).isTrue();
        assertThat(forOrganisation("S2", "CB4").issuerAbove()).isFalse();
    }

    @Test
    void whoTookThePlaceOfADissolvedSuperiorCommendsInIt() {
        tree.with("N", OrganisationKind.BLOC_ORGANISATION, "P", LocalDate.of(2022, 2, 1));
        assertThat(forOrganisation("N", "S").issuerAbove()).isFalse();
        tree.merged("K", "N", LocalDate.of(2022, 2, 10));
        assertThat(forOrganisation("N", "S").issuerAbove()).isTrue();
        assertThat(forOrganisation("N", "S").issuerKind()).isEqualTo(OrganisationKind.BLOC_ORGANISATION);
        assertThat(forMember("N", "CB1-01").issuerAbove()).isTrue();
        assertThat(forOrganisation("N", "K").issuerAbove()).isFalse();
        assertThat(forOrganisation("G001", "S").issuerAbove()).isFalse();
    }

    @Test
    void disciplineOfEveryYearTheTitleCoversIsLookedAt() {
        register.disciplined("CB1-01", DisciplineForm.REPRIMAND, LocalDate.of(2019, 5, 4));
        assertThat(forMember("S", "CB1-01").disciplinedIn()).isEmpty();
        assertThat(context("K", Subject.Type.MEMBER, "CB1-01", CommendationTitle.FIVE_YEARS_OUTSTANDING)
                .disciplinedIn()).containsExactly(2019);
    }

    @Test
    void whoIsUnknownIsNamed() {
        assertThatThrownBy(() -> forMember("S", "nobody")).isInstanceOf(Refusal.class)
                .hasMessage("UNKNOWN_MEMBER at '/recipientId'");
        assertThatThrownBy(() -> forOrganisation("nowhere", "CB1")).isInstanceOf(Refusal.class)
                .hasMessage("UNKNOWN_ORGANISATION at '/issuerOrganisationId'");
    }

    private void moved(String memberId, String from, String to, LocalDate on) {
        PartyMember before = register.find(memberId).orElseThrow();
        register.with(new PartyMember(memberId, null, before.status(), before.admittedOn(), to,
                List.of(new CellPlacement(from, LONG_AGO, on, PlacementType.ADMISSION),
                        new CellPlacement(to, on, null, PlacementType.OFFICIAL)),
                before.statuses(), List.of(), List.of()));
    }
}
