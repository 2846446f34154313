package vn.bangvang.evaluation.commendation.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.commendation.Award;
import vn.bangvang.evaluation.commendation.CommendationTitle;
import vn.bangvang.evaluation.commendation.Commendations;
import vn.bangvang.evaluation.register.organisation.OrganisationCodes;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.imports.Column;
import vn.bangvang.imports.Importable;
import vn.bangvang.imports.Passage;
import vn.bangvang.imports.RowOutcome;

/** Commendations as a clerk's file has them; organisations are named by their codes, members by our ids. */
@Component
class ImportableCommendations implements Importable<CommendationRequest.Give> {
    private static final List<Column> COLUMNS = List.of(
            Column.reference("issuerOrganisationId", "DBK-01").inEveryRow().ofTheKey(),
            Column.word("recipientType", Subject.Type.class, "tổ chức đảng").inEveryRow().ofTheKey(),
            Column.reference("recipientId", "CB-001").inEveryRow().ofTheKey(),
            Column.word("type", Award.Type.class, "giấy khen").inEveryRow().ofTheKey(),
            Column.word("title", CommendationTitle.class, "hoàn thành xuất sắc nhiệm vụ").inEveryRow().ofTheKey(),
            Column.number("year", "2021").inEveryRow().ofTheKey(),
            Column.text("decisionNo", "45-QĐ/ĐUK").inEveryRow().ofTheKey(),
            Column.day("decidedOn", "20/01/2022").inEveryRow(), Column.day("presentedOn", "03/02/2022"),
            Column.text("presentedByMemberId", ""), Column.text("theme", "").ofTheKey());

    private final Commendations commendations;
    private final OrganisationCodes codes;

    ImportableCommendations(Commendations commendations, OrganisationCodes codes) {
        this.commendations = commendations;
        this.codes = codes;
    }

    @Override
    public Mono<Map<String, Set<String>>> meant(Caller caller, String field, Set<String> codes) {
        return Mono.fromSupplier(() -> this.codes.meant(caller, codes));
    }

    @Override
    public Passage<CommendationRequest.Give> checking(Caller caller) {
        return (rows, key) -> commendations.checkEach(caller, awards(rows)).map(RowOutcome::of);
    }

    @Override
    public Passage<CommendationRequest.Give> writing(Caller caller) {
        return (rows, key) -> commendations.awardEach(caller, awards(rows), key).map(RowOutcome::of);
    }

    private static List<Award> awards(List<CommendationRequest.Give> rows) {
        return rows.stream().map(CommendationRequest.Give::award).toList();
    }

    @Override
    public String things() {
        return "commendations";
    }

    @Override
    public Class<CommendationRequest.Give> rowType() {
        return CommendationRequest.Give.class;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }
}
