package vn.bangvang.evaluation.rating.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.rating.DecidingEach;
import vn.bangvang.evaluation.rating.DecidingEach.Outcome;
import vn.bangvang.evaluation.rating.NotRatedReason;
import vn.bangvang.evaluation.rating.Verdict;
import vn.bangvang.evaluation.register.organisation.OrganisationCodes;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.imports.Column;
import vn.bangvang.imports.GroupedPassage;
import vn.bangvang.imports.Importable;
import vn.bangvang.imports.Passage;
import vn.bangvang.imports.RowOutcome;

/** Decided ratings as a clerk's file has them; organisations are named by their codes, members by our ids. */
@Component
class ImportableEvaluations implements Importable<RatingRequest.Row> {
    private static final List<Column> COLUMNS = List.of(Column.reference("deciderId", "DBCS-01").inEveryRow(),
            Column.text("period", "2021").inEveryRow().ofTheKey(),
            Column.word("subjectType", Subject.Type.class, "tổ chức đảng").inEveryRow().ofTheKey(),
            Column.reference("subjectId", "CB-001").inEveryRow().ofTheKey(),
            Column.word("class", QualityClass.class, "hoàn thành tốt nhiệm vụ"), Column.number("points", "85,5"),
            Column.truth("longSickLeave", "không"),
            Column.word("notRatedReason", NotRatedReason.class, "được miễn công tác và sinh hoạt đảng"),
            Column.text("note", ""), Column.text("decisionNo", "12-QĐ/ĐU").inEveryRow(),
            Column.day("decidedOn", "10/12/2021").inEveryRow());

    private final DecidingEach deciding;
    private final OrganisationCodes codes;

    ImportableEvaluations(DecidingEach deciding, OrganisationCodes codes) {
        this.deciding = deciding;
        this.codes = codes;
    }

    @Override
    public Mono<Map<String, Set<String>>> meant(Caller caller, String field, Set<String> codes) {
        return Mono.fromSupplier(() -> this.codes.meant(caller, codes));
    }

    @Override
    public Passage<RatingRequest.Row> checking(Caller caller) {
        return new GroupedPassage<>(RatingRequest.Row::list,
                (list, rows, key) -> deciding.check(caller, list, verdicts(rows)).map(ImportableEvaluations::told));
    }

    @Override
    public Passage<RatingRequest.Row> writing(Caller caller) {
        return new GroupedPassage<>(RatingRequest.Row::list,
                (list, rows, key) -> deciding.decide(caller, key.ofTheFirst(), list, verdicts(rows))
                        .map(ImportableEvaluations::told));
    }

    private static List<Verdict> verdicts(List<RatingRequest.Row> rows) {
        return rows.stream().map(RatingRequest.Row::verdict).toList();
    }

    private static List<RowOutcome> told(List<Outcome> outcomes) {
        return outcomes.stream().map(ImportableEvaluations::told).toList();
    }

    private static RowOutcome told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken _ -> RowOutcome.FOUNDED;
            case Outcome.Standing _ -> RowOutcome.ALREADY_THERE;
            case Outcome.Refused(var refusal) -> new RowOutcome.Refused(refusal);
        };
    }

    @Override
    public String things() {
        return "evaluations";
    }

    @Override
    public Class<RatingRequest.Row> rowType() {
        return RatingRequest.Row.class;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }
}
