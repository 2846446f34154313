package vn.bangvang.member.membership.web;

import java.time.LocalDate;

import vn.bangvang.member.membership.Member;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * What a correction made of a membership, or would make.
 *
 * @param dryRun whether nothing was written
 * @param differsFrom the first day on which the history is another: every period with a reference date from then on can
 *        show other figures
 */
record CorrectionAnswer(boolean dryRun, LocalDate differsFrom, MemberAnswer member) {
    static CorrectionAnswer of(Stored<Member> corrected, boolean dryRun) {
        return new CorrectionAnswer(dryRun, corrected.state().corrections().getLast().differsFrom(),
                MemberAnswer.of(corrected));
    }
}
