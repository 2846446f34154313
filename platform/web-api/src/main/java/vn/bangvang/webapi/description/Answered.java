package vn.bangvang.webapi.description;

import java.util.Locale;

/** How the API says no, with what it means to the caller. */
enum Answered {
    MALFORMED("400", "The request is not understood, or a field breaks its bounds"),
    UNAUTHENTICATED("401", "There is no valid token"),
    FORBIDDEN("403", "The token lacks the scope, or what is asked for is beyond the caller's organisation"),
    NOT_FOUND("404", "There is no such thing, or the caller does not reach it"),
    CONFLICT("409", "What there is does not allow it, or a request with the same key is still running"),
    STALE("412", "It has changed since the version in If-Match"),
    TOO_LARGE("413", "The body is larger than is read"),
    WRONG_MEDIA_TYPE("415", "The body is not JSON"),
    AGAINST_A_RULE("422", "A rule does not allow it; `type` and `errors` say which"),
    IF_MATCH_MISSING("428", "If-Match is missing"),
    TOO_MANY("429", "This caller asks too often"),
    UNAVAILABLE("503", "For the moment this cannot be answered; nothing was accepted"),
    OTHERWISE("default", "Whatever else is refused");

    private final String status;
    private final String meaning;

    Answered(String status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    String status() {
        return status;
    }

    String meaning() {
        return meaning;
    }

    boolean comesBack() {
        return this == TOO_MANY || this == UNAVAILABLE;
    }

    /** @return its name among the components, such as {@code TooLarge} */
    String component() {
        var name = new StringBuilder();
        for (String word : name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
