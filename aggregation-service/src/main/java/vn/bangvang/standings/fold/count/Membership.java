package vn.bangvang.standings.fold.count;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.MemberStatus;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.log.VisibleFacts;

/**
 * A membership over its records: it goes on in another after a transfer out, and what was rated and commended under
 * any of them is one person's. Only those of the same province are known here.
 */
final class Membership {
    private final VisibleFacts facts;
    private final Map<String, Member> records = new LinkedHashMap<>();
    private boolean hasYearsElsewhere;

    private Membership(VisibleFacts facts) {
        this.facts = facts;
    }

    static Membership of(VisibleFacts facts, String memberId) {
        var membership = new Membership(facts);
        Member record = facts.member(memberId);
        if (record != null) {
            membership.add(record);
        }
        return membership;
    }

    private void add(Member record) {
        if (records.putIfAbsent(record.id(), record) != null) {
            return;
        }
        String formerId = record.formerId();
        Member former = formerId == null ? null : facts.member(formerId);
        hasYearsElsewhere |= formerId != null && former == null;
        if (former != null && former.goesOnIn(record)) {
            add(former);
        }
        facts.of(FactKind.MEMBER, record.id(), Member.class).stream().filter(record::goesOnIn).forEach(this::add);
    }

    boolean isOutstanding(Period year) {
        return records.values()
                .stream()
                .anyMatch(record -> facts.classOf(record.id(), year) == QualityClass.OUTSTANDING);
    }

    /** Whether another province decided about that year: nobody here can say what it did. */
    boolean isDecidedElsewhere(Period year) {
        LocalDate end = year.referenceDate();
        boolean away = hasYearsElsewhere
                || records.values().stream().anyMatch(record -> record.statusOn(end) == MemberStatus.TRANSFERRED_OUT);
        return away && records.values().stream().allMatch(record -> record.cellOn(end) == null);
    }

    List<Commendation> commendations() {
        return records.values()
                .stream()
                .flatMap(record -> facts.of(FactKind.COMMENDATION, record.id(), Commendation.class).stream())
                .toList();
    }
}
