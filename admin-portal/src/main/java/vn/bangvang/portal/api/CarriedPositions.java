package vn.bangvang.portal.api;

import java.util.List;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

import vn.bangvang.position.PositionForm;
import vn.bangvang.position.SeenPositions;

/**
 * Each request names what its reader has seen, and each answer tells more. An older board, which says how old it is, is
 * better than none: when nobody has read so far yet, the reading is asked for without.
 */
final class CarriedPositions implements ExchangeFilterFunction {
    static final String OF_THE_READER = "seen-positions";

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return request.attribute(OF_THE_READER)
                .map(seen -> exchange(request, next, (SeenPositions) seen))
                .orElseGet(() -> next.exchange(request));
    }

    private static Mono<ClientResponse> exchange(ClientRequest request, ExchangeFunction next, SeenPositions seen) {
        List<String> named = seen.named();
        ClientRequest naming = named.isEmpty()
                ? request
                : ClientRequest.from(request).header(PositionForm.HEADER, String.join(",", named)).build();
        return next.exchange(naming).flatMap(answer -> {
            if (!named.isEmpty() && request.method().equals(HttpMethod.GET)
                    && answer.statusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
                seen.forget(named);
                return answer.releaseBody()
                        .then(next.exchange(request))
                        .doOnNext(other -> note(other, seen, List.of()));
            }
            note(answer, seen, named);
            return Mono.just(answer);
        });
    }

    private static void note(ClientResponse answer, SeenPositions seen, List<String> named) {
        answer.headers().header(PositionForm.HEADER).forEach(position -> seen.told(position, named));
    }
}
