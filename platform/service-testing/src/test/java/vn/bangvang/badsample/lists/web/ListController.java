package vn.bangvang.badsample.lists.web;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
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

    Object joined(CompletableFuture<String> future) {
        return future.join();
    }

    Object got(Future<String> future) throws Exception {
        return future.get();
    }

    void counted(CountDownLatch latch) throws InterruptedException {
        latch.await();
    }

    @PostMapping("/lists")
    void add(@RequestBody NewList list) {}

    /** Nobody asks for the title, and nobody looks into the entries. */
    record NewList(String title, @Nullable List<Entry> entries) {}

    record Entry(Thread.State state) {}

    void pause() throws InterruptedException {
        Thread.sleep(1);
    }
}
