package vn.bangvang.member.membership.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import vn.bangvang.access.ShowsMembers;
import vn.bangvang.member.membership.ExportingMembers.Held;

/**
 * All that is held of a person here, and where the rest is.
 *
 * @param records every membership of the person that the caller reaches, the one that was asked for first
 * @param outOfReach how many others there are
 * @param elsewhere what other services hold, as questions to ask them
 */
record DataExportAnswer(List<MemberAnswer> records, int outOfReach, List<Elsewhere> elsewhere) implements ShowsMembers {

    /**
     * @param service which holds it
     * @param path to ask for it
     */
    record Elsewhere(String service, String path) {}

    static DataExportAnswer of(Held held) {
        List<MemberAnswer> records = held.records().stream().map(MemberAnswer::of).toList();
        return new DataExportAnswer(records, held.outOfReach(), records.stream()
                .map(MemberAnswer::id)
                .flatMap(DataExportAnswer::elsewhere)
                .toList());
    }

    private static Stream<Elsewhere> elsewhere(String id) {
        return Stream.of(new Elsewhere("evaluation-service", "/api/v1/evaluations?subjectId=" + id),
                new Elsewhere("evaluation-service", "/api/v1/self-criticisms?subjectId=" + id),
                new Elsewhere("evaluation-service", "/api/v1/commendations?recipientId=" + id),
                new Elsewhere("training-service", "/api/v1/enrolments?memberId=" + id),
                new Elsewhere("member-service", "/api/v1/audit-entries?memberId=" + id));
    }

    @Override
    public Collection<String> shownMembers() {
        return records.stream().map(MemberAnswer::id).toList();
    }

    @Override
    public String shownAs() {
        return "data-export";
    }
}
