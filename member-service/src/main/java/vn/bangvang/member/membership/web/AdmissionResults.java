package vn.bangvang.member.membership.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.member.membership.AdmittingMembers.Admission;
import vn.bangvang.outbox.Stored;
import vn.bangvang.refusal.Refusal;

/** What became of each row of a batch, in the order given. */
record AdmissionResults(List<Row> results) {

    /**
     * @param status as HTTP would say it: 201 admitted now, 200 admitted identically before, else refused
     * @param id the membership, also of the one that stands in the way, if the caller may know it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(@Nullable String reference, int status, @Nullable String id, @Nullable RowProblem problem) {}

    /** A problem document's essence; {@code pointer} is into the row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowProblem(String type, String code, String pointer, @Nullable Object rejectedValue,
            Map<String, Object> values) {}

    static AdmissionResults of(List<MemberRequests.AdmitRow> rows, List<Admission> admissions) {
        return new AdmissionResults(IntStream.range(0, rows.size())
                .mapToObj(i -> row(rows.get(i).reference(), admissions.get(i)))
                .toList());
    }

    private static Row row(@Nullable String reference, Admission admission) {
        @Nullable
        Refusal refusal = admission.refusal();
        @Nullable
        Stored<?> member = admission.member();
        @Nullable
        String id = member == null ? null : member.id();
        if (refusal == null) {
            return new Row(reference, admission.created() ? 201 : 200, id, null);
        }
        Refusal.Reason reason = refusal.reasons().getFirst();
        return new Row(reference, status(refusal), id, new RowProblem(
                "urn:bangvang:problem:" + reason.code().toLowerCase(Locale.ROOT).replace('_', '-'), reason.code(),
                reason.pointer(), reason.rejectedValue(), reason.values()));
    }

    private static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
        };
    }
}
