package vn.bangvang.member.organisation.web;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.bangvang.access.Caller;
import vn.bangvang.imports.Column;
import vn.bangvang.imports.Importable;
import vn.bangvang.imports.Passage;
import vn.bangvang.member.organisation.EstablishingMany;
import vn.bangvang.member.organisation.OrganisationIdentifier;
import vn.bangvang.member.organisation.OrganisationKind;
import vn.bangvang.member.organisation.Organisations;

/** Organisations of one province as a clerk's file has them, superiors before those under them, named by codes. */
@Component
class ImportableOrganisations implements Importable<OrganisationRequest.Establish> {
    private static final List<Column> COLUMNS = List.of(Column.text("code", "CB-001").inEveryRow().ofTheKey(),
            Column.text("name", "Chi bộ Văn phòng").inEveryRow(),
            Column.word("kind", OrganisationKind.class, "chi bộ trực thuộc").inEveryRow(),
            Column.text("parentId", "DBCS-01"), Column.day("foundedOn", "01/07/2010").inEveryRow(),
            Column.text("decisionNo", "12-QĐ/HU"),
            Column.word("identifiers.0.scheme", OrganisationIdentifier.Scheme.class, "QĐ 20/2020"),
            Column.text("identifiers.0.value", "A53.01.02"));

    private final EstablishingMany establishing;
    private final Organisations organisations;

    ImportableOrganisations(EstablishingMany establishing, Organisations organisations) {
        this.establishing = establishing;
        this.organisations = organisations;
    }

    @Override
    public String things() {
        return "organisations";
    }

    @Override
    public Class<OrganisationRequest.Establish> rowType() {
        return OrganisationRequest.Establish.class;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    /** A superior may stand in the same file, and of two provinces with one code it is the file's that is meant. */
    @Override
    public boolean beginsAgain() {
        return true;
    }

    @Override
    public Passage<OrganisationRequest.Establish> checking(Caller caller) {
        return new OrganisationPassage(codes -> organisations.called(caller, codes),
                (commands, planned, key) -> establishing.check(caller, commands, planned));
    }

    @Override
    public Passage<OrganisationRequest.Establish> writing(Caller caller) {
        return new OrganisationPassage(codes -> organisations.called(caller, codes),
                (commands, planned, key) -> establishing.establish(caller, commands, key));
    }
}
