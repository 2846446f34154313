package vn.bangvang.member.membership.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.access.ShowsMembers;
import vn.bangvang.member.membership.Correction;
import vn.bangvang.member.membership.Member;
import vn.bangvang.member.period.EvaluationPeriods;
import vn.bangvang.member.period.ReachedPeriod;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * What a correction made of a membership, or would make.
 *
 * @param dryRun whether nothing was written
 * @param differsFrom the first day on which the history is another
 * @param differsUntil the last one; null when it stays another
 * @param periods whose boards can show other figures for it
 */
record CorrectionAnswer(boolean dryRun, LocalDate differsFrom, @Nullable LocalDate differsUntil,
        List<ReachedPeriod> periods, MemberAnswer member) implements ShowsMembers {
    static CorrectionAnswer of(Stored<Member> corrected, boolean dryRun, EvaluationPeriods periods) {
        Member member = corrected.state();
        Correction made = member.corrections().getLast();
        return new CorrectionAnswer(dryRun, made.differsFrom(), made.differsUntil(),
                ReachedPeriod.of(periods, made.days(), member.rootId()), MemberAnswer.of(corrected));
    }

    @Override
    public Collection<String> shownMembers() {
        return member.shownMembers();
    }
}
