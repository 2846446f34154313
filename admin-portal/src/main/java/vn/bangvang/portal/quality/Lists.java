package vn.bangvang.portal.quality;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.portal.api.Row;

/** What the API lists of those of whom something is missing. */
final class Lists {

    private Lists() {}

    /** Those of which something is missing; which lists there are is the API's. */
    enum Kind {
        NOT_REPORTED,
        UNDECIDED,
        OUTSTANDING_WITHOUT_AWARD,
        FIVE_YEAR_CANDIDATES,
        AT_RISK;

        static Kind of(@Nullable String name) {
            for (Kind kind : values()) {
                if (kind.name().equals(name)) {
                    return kind;
                }
            }
            return NOT_REPORTED;
        }
    }

    /** @param next the cursor of the following page, null on the last */
    public record Organisations(long count, List<ListedOrganisation> items, @Nullable String next) {
        static final Organisations NONE = new Organisations(0, List.of(), null);

        public Organisations {
            items = Objects.requireNonNullElse(items, List.of());
        }
    }

    /** @param reasons why it is on the list, in the API's codes */
    public record ListedOrganisation(Row.Unit organisation, List<String> reasons, @Nullable Integer streak) {
        public ListedOrganisation {
            reasons = Objects.requireNonNullElse(reasons, List.of());
        }
    }

    /** @param next the cursor of the following page, null on the last */
    public record Members(long count, List<ListedMember> items, @Nullable String next) {
        static final Members NONE = new Members(0, List.of(), null);

        public Members {
            items = Objects.requireNonNullElse(items, List.of());
        }
    }

    /** @param organisation the cell */
    public record ListedMember(String memberId, Cell organisation, List<String> reasons, @Nullable Integer streak) {
        public ListedMember {
            reasons = Objects.requireNonNullElse(reasons, List.of());
        }
    }

    public record Cell(String id, @Nullable String code, @Nullable String name) {}
}
