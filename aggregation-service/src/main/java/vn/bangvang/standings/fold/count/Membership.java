package vn.bangvang.standings.fold.count;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.log.VisibleFacts;

/**
 * A membership over its records: it goes on in another after a transfer out, and what was rated and commended under
 * any of them is one person's. Only those of the same province are known here.
 */
final class Membership {
    private final VisibleFacts facts;
    /** The newest first. */
    private final List<Member> records;
    private final boolean beganElsewhere;

    private Membership(VisibleFacts facts, List<Member> records, boolean beganElsewhere) {
        this.facts = facts;
        this.records = records;
        this.beganElsewhere = beganElsewhere;
    }

    static Membership of(VisibleFacts facts, String memberId) {
        var records = new ArrayList<Member>(1);
        String next = memberId;
        Member record = facts.member(memberId);
        while (record != null && !records.contains(record)) {
            records.add(record);
            next = record.formerId();
            record = goneOn(facts, next);
        }
        return new Membership(facts, records, next != null && facts.member(next) == null);
    }

    private static @Nullable Member goneOn(VisibleFacts facts, @Nullable String formerId) {
        Member former = formerId == null ? null : facts.member(formerId);
        return former != null && former.isTransferredOut() ? former : null;
    }

    boolean isOutstanding(Period year) {
        return records.stream().anyMatch(record -> facts.classOf(record.id(), year) == QualityClass.OUTSTANDING);
    }

    /** Whether another province decided about that year: nobody here can say what it did. */
    boolean isDecidedElsewhere(Period year) {
        return beganElsewhere && records.stream().allMatch(record -> record.cellOn(year.referenceDate()) == null);
    }

    List<Commendation> commendations() {
        return records.stream()
                .flatMap(record -> facts.of(FactKind.COMMENDATION, record.id(), Commendation.class).stream())
                .toList();
    }
}
