package vn.bangvang.member.membership.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.member.membership.AdmittingMembers.Admission;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.problem.ItemProblem;
import vn.bangvang.refusal.Refusal;

/** What became of each row of a batch, in the order given. */
record AdmissionsAnswer(List<Row> results) {

    /**
     * @param status as HTTP would say it: 201 admitted now, 200 admitted identically before, else refused
     * @param id the membership, also of the one that stands in the way, if the caller may know it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(@Nullable String reference, int status, @Nullable String id, @Nullable ItemProblem problem) {}

    static AdmissionsAnswer of(List<MemberRequest.AdmitRow> rows, List<Admission> admissions, Locale locale) {
        return new AdmissionsAnswer(IntStream.range(0, rows.size())
                .mapToObj(i -> row(rows.get(i).reference(), "/items/" + i, admissions.get(i), locale))
                .toList());
    }

    private static Row row(@Nullable String reference, String pointer, Admission admission, Locale locale) {
        Refusal refusal = admission.refusal();
        Stored<?> member = admission.member();
        String id = member == null ? null : member.id();
        if (refusal == null) {
            return new Row(reference, admission.created() ? 201 : 200, id, null);
        }
        return new Row(reference, ItemProblem.statusOf(refusal), id, ItemProblem.of(refusal, pointer, locale));
    }
}
