package vn.bangvang.member.membership.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.imports.Column;
import vn.bangvang.imports.Importable;
import vn.bangvang.imports.Passage;
import vn.bangvang.imports.RowOutcome;
import vn.bangvang.member.membership.MemberCommand.AdmitMember;
import vn.bangvang.member.membership.Memberships;
import vn.bangvang.member.organisation.Organisations;

/** Members as a clerk's file has them: one row admits or registers one, in a cell that is named by its code. */
@Component
class ImportableMembers implements Importable<MemberRequest.Admit> {
    private static final List<Column> COLUMNS = List.of(Column.text("personId", "NV-00123").inEveryRow().ofTheKey(),
            Column.text("fullName", "Nguyễn Văn An"), Column.reference("cellId", "CB-001").inEveryRow(),
            Column.day("admittedOn", "19/05/2015").inEveryRow(),
            Column.day("officialOn", "19/05/2016"), Column.day("inCellSince", "01/03/2020"),
            Column.text("cardNo", "012345678"), Column.text("contact.phone", "0901 234 567"),
            Column.text("contact.email", "an.nv@example.org"));

    private final Memberships memberships;
    private final Organisations organisations;

    ImportableMembers(Memberships memberships, Organisations organisations) {
        this.memberships = memberships;
        this.organisations = organisations;
    }

    @Override
    public String things() {
        return "members";
    }

    @Override
    public Class<MemberRequest.Admit> rowType() {
        return MemberRequest.Admit.class;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Mono<Map<String, Set<String>>> meant(Caller caller, String field, Set<String> codes) {
        return organisations.called(caller, codes);
    }

    @Override
    public Passage<MemberRequest.Admit> checking(Caller caller) {
        return (rows, key) -> memberships.checkAll(caller, commands(rows)).map(RowOutcome::of);
    }

    @Override
    public Passage<MemberRequest.Admit> writing(Caller caller) {
        return (rows, key) -> memberships.admitAll(caller, commands(rows), key).map(RowOutcome::of);
    }

    private static List<AdmitMember> commands(List<MemberRequest.Admit> rows) {
        return rows.stream().map(MemberRequest.Admit::command).toList();
    }
}
