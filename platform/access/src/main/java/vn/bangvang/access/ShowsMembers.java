package vn.bangvang.access;

import java.util.Collection;
import java.util.Locale;

/**
 * An answer that shows data about members. Who was shown it is written into the audit trail before it is sent,
 * whichever way the answer came about; where that fails, it is not sent. A list or a page of such answers is one as
 * well.
 */
public interface ShowsMembers {

    /** Ids of the members whom it shows; may name one more than once. */
    Collection<String> shownMembers();

    /** The kind of data, as the trail calls it: {@code MemberAnswer} is {@code member}. */
    default String shownAs() {
        String type = getClass().getSimpleName().replaceFirst("(Answer|Found)$", "");
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
