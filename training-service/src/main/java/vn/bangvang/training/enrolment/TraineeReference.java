package vn.bangvang.training.enrolment;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.bangvang.refusal.Refusal.Reason;

/**
 * The reference by which the sending side knows a person. It stays in the log for ever, so it must tell nothing: no name, no
 * national id, no contact data. Only the shape can be checked: letters without marks, digits and {@code . _ : / -}, and not
 * the nine or twelve digits of an identity card.
 */
final class TraineeReference {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:/-]{1,64}");
    private static final Pattern IDENTITY_CARD = Pattern.compile("\\d{9}|\\d{12}");

    private TraineeReference() {}

    // The refused value is not repeated in the answer or a log line: it may be the very thing that must not travel.
    static Optional<Reason> faultOf(String reference) {
        if (IDENTITY_CARD.matcher(reference).matches()) {
            return Optional.of(new Reason("TRAINEE_REF_LOOKS_LIKE_NATIONAL_ID", "/traineeRef", null, Map.of()));
        }
        if (!SHAPE.matcher(reference).matches()) {
            return Optional.of(new Reason("TRAINEE_REF_MALFORMED", "/traineeRef", null, Map.of()));
        }
        return Optional.empty();
    }
}
