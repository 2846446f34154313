package vn.bangvang.training.enrolment;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.bangvang.refusal.Refusal.Reason;

/**
 * The reference by which the sending side knows a person. It stays in the log for ever, so it must tell nothing: no
 * name, no national id, no contact data. Only the shape can be checked: letters without marks, digits and {@code . _ :
 * / -}; a letter, because phone numbers have none; a digit, because names have none; and, but for a UUID, no run of
 * nine digits, which would be an identity card's or a phone's.
 */
final class TraineeReference {
    private static final Pattern SHAPE = Pattern.compile("(?=.*[A-Za-z])(?=.*[0-9])[A-Za-z0-9._:/-]{2,64}");
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{9}");

    private TraineeReference() {}

    // The refused value is not repeated in the answer or a log line: it may be the very thing that must not travel.
    static Optional<Reason> faultOf(String reference) {
        if (UUID.matcher(reference).matches()) {
            return Optional.empty();
        }
        if (LONG_NUMBER.matcher(reference).find()) {
            return Optional.of(new Reason("TRAINEE_REF_LOOKS_LIKE_NATIONAL_ID", "/traineeRef", null, Map.of()));
        }
        if (!SHAPE.matcher(reference).matches()) {
            return Optional.of(new Reason("TRAINEE_REF_MALFORMED", "/traineeRef", null, Map.of()));
        }
        return Optional.empty();
    }
}
