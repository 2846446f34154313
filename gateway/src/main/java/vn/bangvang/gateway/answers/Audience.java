package vn.bangvang.gateway.answers;

import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Who reads the answer: a person who opens a page in a browser, or a program (a system, a script in a page, a stream).
 */
public enum Audience {
    /** Reads HTML and can be sent to a login form. */
    PERSON,
    /** Reads problem documents. */
    PROGRAM;

    private static final List<String> API = List.of("/api/", "/api-docs/", "/v3/api-docs", "/.well-known/",
            "/contracts/");

    /** Told by the path first, then by what browsers and htmx say about their requests. */
    public static Audience of(ServerHttpRequest request) {
        String path = request.getPath().value();
        HttpHeaders headers = request.getHeaders();
        String fetchMode = headers.getFirst("Sec-Fetch-Mode");
        boolean program = API.stream().anyMatch(path::startsWith)
                || !List.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod())
                || headers.containsHeader("HX-Request")
                || headers.containsHeader("X-Requested-With")
                || (fetchMode != null && !fetchMode.equals("navigate"))
                || !wantsAPage(headers);
        return program ? PROGRAM : PERSON;
    }

    /** What nobody can read is nothing that a browser says. */
    private static boolean wantsAPage(HttpHeaders headers) {
        try {
            List<MediaType> accepted = headers.getAccept();
            return accepted.stream().anyMatch(MediaType.TEXT_HTML::isCompatibleWith)
                    && !accepted.contains(MediaType.TEXT_EVENT_STREAM);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

}
