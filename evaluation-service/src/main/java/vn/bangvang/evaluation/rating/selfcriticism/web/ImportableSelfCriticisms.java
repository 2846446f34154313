package vn.bangvang.evaluation.rating.selfcriticism.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticisms;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticisms.Submission;
import vn.bangvang.evaluation.register.organisation.OrganisationCodes;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.imports.Column;
import vn.bangvang.imports.GroupedPassage;
import vn.bangvang.imports.Importable;
import vn.bangvang.imports.Passage;
import vn.bangvang.imports.RowOutcome;

/** Self-criticisms as a clerk's file has them; organisations are named by their codes, members by our ids. */
@Component
class ImportableSelfCriticisms implements Importable<SelfCriticismRequest.Submit> {
    private static final List<Column> COLUMNS = List.of(Column.text("period", "2021").inEveryRow().ofTheKey(),
            Column.word("subjectType", Subject.Type.class, "tổ chức đảng").inEveryRow().ofTheKey(),
            Column.reference("subjectId", "CB-001").inEveryRow().ofTheKey(),
            Column.day("submittedOn", "15/11/2021").inEveryRow(), Column.truth("accepted", "có"));

    private final SelfCriticisms selfCriticisms;
    private final OrganisationCodes codes;

    ImportableSelfCriticisms(SelfCriticisms selfCriticisms, OrganisationCodes codes) {
        this.selfCriticisms = selfCriticisms;
        this.codes = codes;
    }

    @Override
    public Mono<Map<String, Set<String>>> meant(Caller caller, String field, Set<String> codes) {
        return Mono.fromSupplier(() -> this.codes.meant(caller, codes));
    }

    @Override
    public Passage<SelfCriticismRequest.Submit> checking(Caller caller) {
        return new GroupedPassage<>(SelfCriticismRequest.Submit::period,
                (period, rows, key) -> selfCriticisms.checkEach(caller, submissions(rows), period)
                        .map(RowOutcome::of));
    }

    @Override
    public Passage<SelfCriticismRequest.Submit> writing(Caller caller) {
        return new GroupedPassage<>(SelfCriticismRequest.Submit::period,
                (period, rows, key) -> selfCriticisms.submitEach(caller, key, submissions(rows), period)
                        .map(RowOutcome::of));
    }

    private static List<Submission> submissions(List<SelfCriticismRequest.Submit> rows) {
        return rows.stream().map(SelfCriticismRequest.Submit::submission).toList();
    }

    @Override
    public String things() {
        return "self-criticisms";
    }

    @Override
    public Class<SelfCriticismRequest.Submit> rowType() {
        return SelfCriticismRequest.Submit.class;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }
}
