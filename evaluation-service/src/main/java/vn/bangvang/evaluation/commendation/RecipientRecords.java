package vn.bangvang.evaluation.commendation;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.register.membership.MemberRegister;
import vn.bangvang.evaluation.register.membership.PartyMember;
import vn.bangvang.evaluation.regulation.Subject;

/**
 * Under which ids a recipient was rated and commended: a member who moved between provinces has a record in each, and
 * the years of all of them are one person's.
 */
@Component
final class RecipientRecords {
    private final MemberRegister register;

    RecipientRecords(MemberRegister register) {
        this.register = register;
    }

    /** At least the recipient itself, also one that nobody has heard of. */
    List<Subject> of(Subject recipient) {
        List<Subject> records = recipient.type() == Subject.Type.MEMBER
                ? register.recordsOf(recipient.id()).stream().map(PartyMember::id).map(Subject::member).toList()
                : List.of();
        return records.isEmpty() ? List.of(recipient) : records;
    }
}
