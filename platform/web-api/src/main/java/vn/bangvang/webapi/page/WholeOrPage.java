package vn.bangvang.webapi.page;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * A list that is answered whole unless a page of it is asked for; a controller takes it as a parameter.
 *
 * @param page which page; null for the whole list
 * @param fields the fields that an item is shown with; empty: all of them
 */
public record WholeOrPage(@Nullable PageRequest page, Set<String> fields) {

    /** What is shown of a list. @param next the cursor of the following page, null behind the last */
    public record Shown<T>(List<T> items, @Nullable String next) {}

    public static WholeOrPage of(PageRequest page, ServerHttpRequest request) {
        boolean paged = request.getQueryParams().containsKey("limit") || request.getQueryParams().containsKey("cursor");
        return new WholeOrPage(paged ? page : null, page.fields());
    }

    /** Refused as FIELD_UNKNOWN when a field is asked for that the items do not have. */
    public WholeOrPage ofItems(Class<? extends Record> type) {
        PageRequest.mustBeKnown(fields, type);
        return this;
    }

    /** @param id tells items from each other */
    public <T> Shown<T> of(List<T> all, Function<T, String> id) {
        if (page == null) {
            return new Shown<>(all, null);
        }
        int from = page.afterId() == null ? 0 : behind(page.afterId(), all, id);
        int to = Math.min(from + page.limit(), all.size());
        return new Shown<>(all.subList(from, to),
                to == all.size() ? null : page.cursorBehind(to + " " + id.apply(all.get(to - 1))));
    }

    /** Behind the item of that id, wherever it stands by now; where it is gone, at the place where it stood. */
    private static <T> int behind(String place, List<T> all, Function<T, String> id) {
        int blank = place.indexOf(' ');
        int index = Math.min(Integer.parseInt(place, 0, blank, 10), all.size());
        String last = place.substring(blank + 1);
        if (index > 0 && id.apply(all.get(index - 1)).equals(last)) {
            return index;
        }
        int moved = all.stream().map(id).toList().indexOf(last);
        return moved < 0 ? index : moved + 1;
    }

    /** Where the next page is, for the header Link. */
    public String link(String next) {
        if (page == null) {
            throw new IllegalStateException("The whole has no next page");
        }
        return "<" + page.link(next) + ">; rel=\"next\"";
    }
}
