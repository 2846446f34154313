package vn.bangvang.training.enrolment.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.imports.Column;
import vn.bangvang.imports.GroupedPassage;
import vn.bangvang.imports.Importable;
import vn.bangvang.imports.Passage;
import vn.bangvang.imports.RowOutcome;
import vn.bangvang.training.classes.Classes;
import vn.bangvang.training.enrolment.EnrollingMany;
import vn.bangvang.training.enrolment.Enrolment.TraineeKind;
import vn.bangvang.training.enrolment.EnrolmentCommand.Nomination;
import vn.bangvang.training.enrolment.EnrolmentStatus;
import vn.bangvang.training.reference.Organisations;

/** Trainees as a clerk's file has them; classes and senders are named by their codes, members by our ids. */
@Component
class ImportableEnrolments implements Importable<EnrolmentRequest.Enter> {
    private static final String CLASS = "classId";
    private static final List<Column> COLUMNS = List.of(Column.reference(CLASS, "LLCT-2021-01").inEveryRow().ofTheKey(),
            Column.text("traineeRef", "HV-00123").inEveryRow().ofTheKey(),
            Column.word("traineeKind", TraineeKind.class, "đảng viên").inEveryRow(), Column.text("memberId", ""),
            Column.reference("sendingOrganisationId", "DBCS-01").inEveryRow(),
            Column.word("status", EnrolmentStatus.class, "được cử"), Column.day("on", "01/03/2021"));

    private final EnrollingMany enrolling;
    private final Classes classes;
    private final Organisations organisations;

    ImportableEnrolments(EnrollingMany enrolling, Classes classes, Organisations organisations) {
        this.enrolling = enrolling;
        this.classes = classes;
        this.organisations = organisations;
    }

    @Override
    public Mono<Map<String, Set<String>>> meant(Caller caller, String field, Set<String> codes) {
        return field.equals(CLASS) ? classes.called(codes) : Mono.just(organisations.called(caller, codes));
    }

    @Override
    public Passage<EnrolmentRequest.Enter> checking(Caller caller) {
        return new GroupedPassage<>(EnrolmentRequest.Enter::classId,
                (classId, rows, key) -> enrolling.check(caller, classId, nominations(rows)).map(RowOutcome::of));
    }

    @Override
    public Passage<EnrolmentRequest.Enter> writing(Caller caller) {
        return new GroupedPassage<>(EnrolmentRequest.Enter::classId,
                (classId, rows, key) -> enrolling.enter(caller, classId, nominations(rows), key).map(RowOutcome::of));
    }

    private static List<Nomination> nominations(List<EnrolmentRequest.Enter> rows) {
        return rows.stream().map(EnrolmentRequest.Enter::nomination).toList();
    }

    @Override
    public String things() {
        return "enrolments";
    }

    @Override
    public Class<EnrolmentRequest.Enter> rowType() {
        return EnrolmentRequest.Enter.class;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }
}
