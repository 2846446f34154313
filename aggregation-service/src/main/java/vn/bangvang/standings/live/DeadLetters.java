package vn.bangvang.standings.live;

import reactor.core.publisher.Mono;

/** Dead letters that outlive the process. Keeping one again changes nothing. */
public interface DeadLetters {

    Mono<Void> keep(DeadLetter letter);
}
