package vn.bangvang.portal.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.portal.api.Details;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.edition.SelectedBoard;
import vn.bangvang.portal.register.Member;

/**
 * What stands behind a figure of an organisation, by name.
 *
 * @param figure where a row shows it
 * @param organisations names of those at and below it
 */
public record EvidencePage(SelectedBoard selected, Row.Unit organisation, String figure, Evidence evidence,
        Map<String, String> organisations, Map<String, Member> members) {
    private static final String MEMBER = "member";

    static EvidencePage of(SelectedBoard selected, Details details, List<Row> below, String figure, Evidence evidence,
            Map<String, Member> members) {
        Map<String, String> names = new HashMap<>();
        below.forEach(row -> names.put(row.organisation().id(), row.organisation().name()));
        details.breadcrumb().forEach(crumb -> names.put(crumb.id(), crumb.name()));
        names.put(details.figures().organisation().id(), details.figures().organisation().name());
        return new EvidencePage(selected, details.figures().organisation(), figure, evidence, names, members);
    }

    /** The cells whose members have to be known by name. */
    static Set<String> cells(Evidence evidence) {
        Set<String> cells = new TreeSet<>();
        evidence.items()
                .stream()
                .filter(item -> item.subjectType().equals(MEMBER))
                .forEach(item -> cells.add(item.organisationId()));
        return cells;
    }

    /** The name of a subject, null where it has none or its reader may not see it. */
    public @Nullable String nameOf(Evidence.Item item) {
        if (item.subjectType().equals(MEMBER)) {
            Member member = members.get(item.subjectId());
            return member == null ? null : member.label();
        }
        return organisations.get(item.subjectId());
    }

    public @Nullable String whereOf(Evidence.Item item) {
        return organisations.get(item.organisationId());
    }

    public Period period() {
        return selected.edition().period();
    }
}
