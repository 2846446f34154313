package vn.bangvang.webapi.page;

import java.util.List;
import java.util.Optional;

import org.springframework.http.ResponseEntity;

/** A page of which the caller may not see everything: the next one begins behind all that was found. */
public final class ShownPage {
    private ShownPage() {}

    /**
     * @param found the page as it was found, with its cursor and link
     * @param shown what of it the caller may see
     */
    public static <S, T> ResponseEntity<Page<T>> of(ResponseEntity<Page<S>> found, List<T> shown) {
        String next = Optional.ofNullable(found.getBody()).map(Page::next).orElse(null);
        return ResponseEntity.status(found.getStatusCode())
                .headers(found.getHeaders())
                .body(new Page<>(shown, next));
    }
}
