package vn.bangvang.member.membership;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the person is called and how to reach them; each null while it is not known. Nobody outside this service is told
 * any of it.
 *
 * @param fullName family name first
 */
public record PersonalDetails(@Nullable FullName fullName, @Nullable String phone, @Nullable String email) {
    public static final PersonalDetails UNKNOWN = new PersonalDetails(null, null, null);

    /** @param fullName as it was typed */
    public static PersonalDetails of(@Nullable String fullName, @Nullable String phone, @Nullable String email) {
        return new PersonalDetails(fullName == null ? null : new FullName(fullName), phone, email);
    }

    /** What names one of them where it may not itself be told. */
    public enum Field {
        FULL_NAME,
        PHONE,
        EMAIL
    }

    Set<Field> differingFrom(PersonalDetails other) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        if (!Objects.equals(fullName, other.fullName)) {
            fields.add(Field.FULL_NAME);
        }
        if (!Objects.equals(phone, other.phone)) {
            fields.add(Field.PHONE);
        }
        if (!Objects.equals(email, other.email)) {
            fields.add(Field.EMAIL);
        }
        return fields;
    }
}
