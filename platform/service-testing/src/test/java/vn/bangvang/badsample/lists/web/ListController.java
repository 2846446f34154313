package vn.bangvang.badsample.lists.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
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

import vn.bangvang.access.Reach;

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

    boolean mayRead(Reach reach) {
        return reach.covers("list");
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    LocalDate today() {
        return LocalDate.now();
    }

    Year yearThere(ZoneId zone) {
        return Year.now(zone);
    }

    /** Says the day of the clock that it is given, and a moment is the same everywhere. */
    String told(Clock clock) {
        return LocalDate.now(clock) + " " + Instant.now();
    }

    void pause() throws InterruptedException {
        Thread.sleep(1);
    }
}
