package vn.bangvang.member.membership.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.member.membership.PersonalDetails;

/**
 * How to reach a member.
 *
 * @param phone digits, with a plus, spaces, dots or hyphens between them as they are written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactDetails(@Nullable @Size(max = 30) @Pattern(regexp = "\\+?[0-9][0-9 .-]{5,28}") String phone,
        @Nullable @Size(max = 254) @Pattern(regexp = "[^@\\s<>]+@[^@\\s<>]+") String email) {

    /** Null when nothing is known. */
    static @Nullable ContactDetails of(PersonalDetails details) {
        return details.phone() == null && details.email() == null
                ? null
                : new ContactDetails(details.phone(), details.email());
    }

    static PersonalDetails details(@Nullable String fullName, @Nullable ContactDetails contact) {
        return contact == null
                ? PersonalDetails.of(fullName, null, null)
                : PersonalDetails.of(fullName, contact.phone, contact.email);
    }
}
