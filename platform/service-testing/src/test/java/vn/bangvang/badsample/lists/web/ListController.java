package vn.bangvang.badsample.lists.web;

import java.util.function.Function;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ListController {
    Object answer() {
        return Mono.just(1).block();
    }

    Object first() {
        return Flux.just(1).blockFirst();
    }

    Function<Flux<String>, String> last() {
        return Flux::blockLast;
    }

    void pause() throws InterruptedException {
        Thread.sleep(1);
    }
}
