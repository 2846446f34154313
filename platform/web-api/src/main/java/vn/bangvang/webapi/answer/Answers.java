package vn.bangvang.webapi.answer;

import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.tables.FileForm;
import vn.bangvang.webapi.page.ListRequest;
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
        return page(found, request, id, shown, OptionalLong.empty());
    }

    /** As {@link #page(List, ListRequest, Function)}, of what is answered in another form than it was found. */
    public static <S, T> ResponseEntity<Page<T>> page(List<S> found, ListRequest request, Function<S, String> id,
            List<T> shown) {
        return page(found, request.page(), id, shown, request.part().all());
    }

    private static <S, T> ResponseEntity<Page<T>> page(List<S> found, PageRequest request, Function<S, String> id,
            List<T> shown, OptionalLong all) {
        request.mustKnowFields(shown);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        FileForm file = request.file();
        if (file != null) {
            answer.contentType(MediaType.parseMediaType(file.mediaType()));
        }
        String next = found.size() < request.limit() ? null : request.cursorBehind(id.apply(found.getLast()));
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + request.link(next) + ">; rel=\"next\"");
        }
        return answer.body(new Page<>(shown, next, all.isPresent() ? all.getAsLong() : null, request.fields()));
    }

    /** As {@link #page(List, PageRequest, Function)}, with the length of the whole list when it was asked for. */
    public static <T> ResponseEntity<Page<T>> page(List<T> items, ListRequest request, Function<T, String> id) {
        return page(items, request.page(), id, items, request.part().all());
    }

    private static String eTag(Stored<?> stored) {
        return "\"" + stored.version() + "\"";
    }
}
