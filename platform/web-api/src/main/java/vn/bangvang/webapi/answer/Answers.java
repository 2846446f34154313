package vn.bangvang.webapi.answer;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** The answers of a resource: its representation with the version as strong ETag. */
public final class Answers {
    private Answers() {}

    /** 201 with Location and ETag. */
    public static <S, T> ResponseEntity<T> created(String path, Stored<S> stored, T body) {
        return ResponseEntity.created(URI.create(path)).eTag(eTag(stored)).body(body);
    }

    /** 200 with ETag; a GET that already has this version is answered 304. */
    public static <S, T> ResponseEntity<T> ok(Stored<S> stored, T body) {
        return ResponseEntity.ok().eTag(eTag(stored)).body(body);
    }

    /**
     * One page of a list, with {@code Link: rel="next"} when there may be more (RFC 8288).
     *
     * @param id tells where an item stands in the list
     */
    public static <T> ResponseEntity<Page<T>> page(List<T> items, PageRequest request, Function<T, String> id) {
        return page(items, request, id, items);
    }

    /**
     * A page of which the caller may not see everything: the next one begins behind all that was found.
     *
     * @param shown what of it the caller sees, in the form in which it is answered
     */
    public static <S, T> ResponseEntity<Page<T>> page(List<S> found, PageRequest request, Function<S, String> id,
            List<T> shown) {
        if (found.size() < request.limit()) {
            return ResponseEntity.ok(new Page<>(shown, null));
        }
        String next = request.cursorBehind(id.apply(found.getLast()));
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + request.link(next) + ">; rel=\"next\"")
                .body(new Page<>(shown, next));
    }

    private static String eTag(Stored<?> stored) {
        return "\"" + stored.version() + "\"";
    }
}
