package vn.bangvang.gateway.instances;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.bangvang.gateway.instances.Instance.State;

import static org.assertj.core.api.Assertions.assertThat;

class InstanceTests {
    private static final Duration SITS_OUT = Duration.ofSeconds(3);

    private final AtomicLong nanos = new AtomicLong();
    private final Instances instances = new Instances(address -> new Instance(address, SITS_OUT, nanos::get));

    private Instance instance(int port) {
        Instance ready = new Instance(new InetSocketAddress("127.0.0.1", port), SITS_OUT, nanos::get);
        ready.said(true);
        return ready;
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void twoFailuresOneAfterTheOtherTakeItOutAndOneDoesNot() {
        Instance instance = instance(1);
        instance.failed();
        instance.answered();
        instance.failed();
        assertThat(instance.state()).isEqualTo(State.READY);

        instance.failed();

        assertThat(instance.state()).isEqualTo(State.OUT);
    }

    @Test
    void whereNobodyListensOneIsEnough() {
        Instance instance = instance(1);
        instance.refused();
        assertThat(instance.state()).isEqualTo(State.OUT);
    }

    @Test
    void itIsLetInAgainWhenItAnswersAndHasNotFailedForAWhile() {
        Instance instance = instance(1);
        instance.refused();
        pass(SITS_OUT.minusMillis(1));
        instance.said(true);
        assertThat(instance.state()).isEqualTo(State.OUT);
        instance.failed();
        pass(Duration.ofSeconds(1));
        instance.said(true);
        assertThat(instance.state()).isEqualTo(State.OUT);

        pass(SITS_OUT);
        instance.said(true);

        assertThat(instance.state()).isEqualTo(State.READY);
    }

    @Test
    void whoListensIsToldOnceThatItGoesOut() {
        Instance instance = instance(1);
        List<State> told = new ArrayList<>();
        instance.goesOut().subscribe(told::add);
        IntStream.range(0, 5).forEach(_ -> instance.failed());
        assertThat(told).containsExactly(State.OUT);
    }

    @Test
    void theReadyOnesAreAskedInTurnElseThoseThatSayTheyAreNotElseAll() {
        instances.are("member", List.of(address(1), address(2), address(3)));
        List<Instance> all = instances.of("member");
        all.forEach(each -> each.said(true));
        all.get(0).said(false);
        assertThat(chosen(20)).containsExactlyInAnyOrder(all.get(1), all.get(2));

        all.get(1).refused();
        all.get(2).refused();
        assertThat(chosen(20)).containsExactly(all.get(0));

        all.get(0).refused();
        assertThat(chosen(20)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aNewOneIsSentNothingBeforeItSaysThatItIsReady() {
        instances.are("member", List.of(address(1), address(2)));
        instances.of("member").forEach(each -> each.said(true));

        instances.are("member", List.of(address(1), address(2), address(3)));

        List<Instance> all = instances.of("member");
        assertThat(chosen(20)).containsExactlyInAnyOrder(all.get(0), all.get(1));
        all.get(2).said(false);
        assertThat(chosen(20)).containsExactlyInAnyOrder(all.get(0), all.get(1));
        all.get(2).said(true);
        assertThat(chosen(20)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whereNobodyHasSaidAnythingYetAllAreAskedRatherThanNobody() {
        instances.are("member", List.of(address(1), address(2)));
        assertThat(chosen(20)).containsExactlyInAnyOrderElementsOf(instances.of("member"));

        instances.of("member").getFirst().said(false);

        assertThat(chosen(20)).containsExactly(instances.of("member").getLast());
    }

    @Test
    void aRequestIsRatherPassedOnToOneThatItHasNotBeenTo() {
        instances.are("member", List.of(address(1), address(2)));
        List<Instance> all = instances.of("member");
        IntStream.range(0, 10)
                .forEach(_ -> assertThat(instances.choose("member", Set.of(all.get(0)))).contains(all.get(1)));
        all.get(1).refused();
        assertThat(instances.choose("member", Set.of(all.get(0)))).contains(all.get(0));
    }

    @Test
    void whatIsKnownOfOneIsKeptWhileItIsThere() {
        instances.are("member", List.of(address(1), address(2)));
        instances.of("member").getFirst().refused();

        instances.are("member", List.of(address(3), address(1)));

        assertThat(instances.of("member")).extracting(Instance::state).containsExactly(State.UNKNOWN, State.OUT);
        assertThat(instances.choose("nobody", Set.of())).isEqualTo(Optional.empty());
    }

    private Set<Instance> chosen(int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> instances.choose("member", Set.of()).orElseThrow())
                .collect(java.util.stream.Collectors.toSet());
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress("127.0.0.1", port);
    }
}
