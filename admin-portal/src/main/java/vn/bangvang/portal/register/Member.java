package vn.bangvang.portal.register;

import org.jspecify.annotations.Nullable;

/**
 * A member as the register knows one.
 *
 * @param fullName null where the register was not told it, or the reader may not see it
 * @param personId number of the person in the human resources' own books
 */
public record Member(String id, @Nullable String fullName, @Nullable String cardNo, String personId, String cellId,
        String status, long version) {

    /** What a member is called on a page. */
    public String label() {
        if (fullName != null && !fullName.isBlank()) {
            return fullName;
        }
        return cardNo == null || cardNo.isBlank() ? personId : cardNo;
    }
}
