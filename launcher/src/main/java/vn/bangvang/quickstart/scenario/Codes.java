package vn.bangvang.quickstart.scenario;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The codes of one loaded province. The scenario says K and S; a prefix keeps provinces apart that are loaded side by
 * side.
 *
 * @param prefix {@code ""} for the quickstart's own
 */
public record Codes(String prefix) {

    /** The full code for the scenario's short one. */
    public String full(String code) {
        return prefix + switch (code) {
            case "K" -> "K-CCQDN";
            case "S" -> "S-GDDT";
            default -> code;
        };
    }

    /** An idempotency key that is the same at every run; a header takes ASCII only. */
    String key(String step) {
        return "scenario/" + prefix + URLEncoder.encode(step, StandardCharsets.UTF_8);
    }
}
