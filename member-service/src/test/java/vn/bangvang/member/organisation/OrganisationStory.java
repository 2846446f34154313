package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.List;

import vn.bangvang.member.correction.Action;
import vn.bangvang.member.organisation.OrganisationCommand.ConvertKind;
import vn.bangvang.member.organisation.OrganisationCommand.DissolveOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.EstablishOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.MergeOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.RenameOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.ReparentOrganisation;
import vn.bangvang.outbox.aggregate.Decided;

/** The life of one organisation, one decision of each kind, as the published examples tell it. */
public final class OrganisationStory {
    public static final String P = id(1);
    public static final String K = id(2);
    public static final String L = id(3);
    public static final String S = id(4);
    public static final String CB1 = id(5);
    public static final String CB2 = id(6);

    private OrganisationStory() {}

    public static String id(int number) {
        return "01a20ad9-850b-721e-a369-%012x".formatted(number);
    }

    public static OrganisationFixture surroundings() {
        return OrganisationFixture.empty()
                .with(P, OrganisationKind.PROVINCIAL_ORGANISATION, null)
                .with(K, OrganisationKind.BLOC_ORGANISATION, P)
                .with(L, OrganisationKind.BLOC_ORGANISATION, P)
                .with(S, OrganisationKind.GRASSROOTS_ORGANISATION, K)
                .with(CB1, OrganisationKind.SUBORDINATE_CELL, S)
                .with(CB2, OrganisationKind.SUBORDINATE_CELL, S);
    }

    public static List<Decided<Organisation, OrganisationEvent>> decisions() {
        OrganisationFixture tree = surroundings();
        OrganisationContents empty = new OrganisationContents(List.of(), 0, 0, null);
        Decided<Organisation, OrganisationEvent> established = OrganisationRules.establish(S,
                new EstablishOrganisation("S",
                        "Đảng bộ Sở Giáo dục và Đào tạo", OrganisationKind.GRASSROOTS_ORGANISATION, K,
                        OrganisationFixture.FOUNDED, null),
                tree.of(K), OrganisationFixture.NOW);
        Decided<Organisation, OrganisationEvent> renamed = OrganisationRules.rename(established.state(),
                new RenameOrganisation("Đảng bộ Sở Giáo dục", LocalDate.of(2022, 1, 1), "12-QĐ/ĐUK"));
        Decided<Organisation, OrganisationEvent> reparented = OrganisationRules.reparent(renamed.state(),
                new ReparentOrganisation(L, LocalDate.of(2022, 2, 1), "34-QĐ/TU"), tree.chain(L));
        Decided<Organisation, OrganisationEvent> converted = OrganisationRules.convert(reparented.state(),
                new ConvertKind(OrganisationKind.GRASSROOTS_CELL,
                        LocalDate.of(2022, 3, 1), "56-QĐ/ĐUK", "7-CV/TU"),
                empty);
        Decided<Organisation, OrganisationEvent> corrected = OrganisationCorrectionRules.correct(reparented.state(),
                new CorrectOrganisation(List.of(new CorrectOrganisation.Change(Action.CORRECT,
                        new OrganisationFact(OrganisationFact.Kind.PARENT, LocalDate.of(2022, 2, 1)),
                        new CorrectOrganisation.Parent(LocalDate.of(2022, 2, 15), L, "34-QĐ/TU"))),
                        "the decision names another day", "12-CV/TU"),
                tree.lineage().byId(), List.of(), List.of(), OrganisationFixture.NOW);
        Decided<Organisation, OrganisationEvent> identified = OrganisationRules.identify(established.state(),
                List.of(new OrganisationIdentifier(OrganisationIdentifier.Scheme.QD20_2020, "A53.01.02",
                        LocalDate.of(2021, 1, 1), null),
                        new OrganisationIdentifier(OrganisationIdentifier.Scheme.QCVN102, "000.00.12.A53",
                                null, LocalDate.of(2021, 1, 1))));
        LocalDate end = LocalDate.of(2022, 6, 1);
        return List.of(established, renamed, reparented, converted, corrected, identified,
                OrganisationRules.merge(converted.state(), new MergeOrganisation(CB1, end, "78-QĐ/ĐUK"), empty),
                OrganisationRules.dissolve(converted.state(), new DissolveOrganisation(end, "78-QĐ/ĐUK"), empty));
    }
}
