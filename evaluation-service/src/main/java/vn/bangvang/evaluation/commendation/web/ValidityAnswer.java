package vn.bangvang.evaluation.commendation.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.commendation.Award;
import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.commendation.CommendationTitle;

/**
 * What anybody may know who holds the paper: less than stands on it, and nothing about the recipient.
 *
 * @param valid whether it stands; false once it was revoked
 */
record ValidityAnswer(Award.Type type, CommendationTitle title, int year, @Nullable String decisionNo,
        @Nullable LocalDate decidedOn, boolean valid) {
    static ValidityAnswer of(Commendation commendation) {
        Award award = commendation.award();
        return new ValidityAnswer(award.type(), award.title(), award.year(), award.decisionNo(), award.decidedOn(),
                commendation.isLive());
    }
}
