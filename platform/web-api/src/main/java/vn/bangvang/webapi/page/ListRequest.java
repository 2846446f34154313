package vn.bangvang.webapi.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.webapi.problem.BadRequest;

/**
 * Which page of a list of aggregates is asked for: what changed since a moment, in an order, counted; a controller
 * takes it as a parameter.
 *
 * @param page which page, and how it is shown
 * @param part the same for the store
 */
public record ListRequest(PageRequest page, Part part) {

    /**
     * Refused as SORT_UNKNOWN, or as WRONG_FORMAT for a moment or a truth value that is none.
     *
     * @param sortedElsewhere whether the list's controller reads the order itself
     */
    public static ListRequest of(PageRequest page, boolean sortedElsewhere) {
        MultiValueMap<String, String> given = page.asked().filters();
        return new ListRequest(page, new Part(page.afterId(), page.limit(),
                sortedElsewhere ? Part.Order.ID : order(given.getFirst("sort")),
                since(given.getFirst("updatedSince")), truth(given.getFirst("count"))));
    }

    private static Part.Order order(@Nullable String given) {
        return switch (given == null ? "id" : given.toLowerCase(Locale.ROOT)) {
            case "id" -> Part.Order.ID;
            case "-id" -> Part.Order.NEWEST;
            default -> throw new BadRequest("SORT_UNKNOWN", "/sort", given);
        };
    }

    private static @Nullable Instant since(@Nullable String given) {
        try {
            return given == null ? null : Instant.parse(given);
        } catch (DateTimeException noInstant) {
            throw new BadRequest("WRONG_FORMAT", "/updatedSince", given);
        }
    }

    private static boolean truth(@Nullable String given) {
        if (given == null || given.equals("false")) {
            return false;
        }
        if (given.equals("true")) {
            return true;
        }
        throw new BadRequest("WRONG_FORMAT", "/count", given);
    }
}
