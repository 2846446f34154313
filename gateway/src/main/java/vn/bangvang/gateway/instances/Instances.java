package vn.bangvang.gateway.instances;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The instances of each part that are known now. */
final class Instances {
    private final Map<String, List<Instance>> known = new ConcurrentHashMap<>();
    private final Function<InetSocketAddress, Instance> first;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param first makes what is known of an instance that was not known before */
    Instances(Function<InetSocketAddress, Instance> first) {
        this.first = first;
    }

    /** What is known of one that was there before is kept. */
    void are(String part, Collection<InetSocketAddress> addresses) {
        known.compute(part, (_, before) -> {
            var kept = new LinkedHashMap<InetSocketAddress, Instance>();
            (before == null ? List.<Instance>of() : before).forEach(each -> kept.put(each.address(), each));
            return addresses.stream()
                    .distinct()
                    .map(address -> Optional.ofNullable(kept.get(address)).orElseGet(() -> first.apply(address)))
                    .toList();
        });
    }

    List<Instance> of(String part) {
        return known.getOrDefault(part, List.of());
    }

    /**
     * The name by which a part's instance at an address was found; of one that is known no more, the part's name.
     *
     * @param host an address as text; where nothing of the part is known, it is answered as it is
     */
    String nameAt(String part, String host) {
        List<InetSocketAddress> addresses = of(part).stream().map(Instance::address).toList();
        return addresses.stream()
                .filter(each -> each.getAddress().getHostAddress().equals(host))
                .findFirst()
                .or(() -> addresses.stream().findFirst())
                .map(InetSocketAddress::getHostString)
                .orElse(host);
    }

    /**
     * The next one to ask: of those that are ready, else of those that have not said, else of those that say that they
     * are not, else of all, since asking is better than giving up; and rather one that this request has not been to.
     *
     * @return empty when none is known
     */
    Optional<Instance> choose(String part, Collection<Instance> tried) {
        List<Instance> inTurn = new ArrayList<>(of(part));
        if (inTurn.isEmpty()) {
            return Optional.empty();
        }
        Collections.rotate(inTurn, Math.floorMod(turn.getAndIncrement(), inTurn.size()));
        return inTurn.stream()
                .min(Comparator.comparing(Instance::state).thenComparing(each -> tried.contains(each)));
    }
}
