package vn.bangvang.member.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.approval.Approvable;
import vn.bangvang.approval.Matter;
import vn.bangvang.audit.AuditStore;
import vn.bangvang.member.audit.TakingAlong.Wanted;
import vn.bangvang.outbox.aggregate.IdempotencyKey;

/**
 * That the trail of a period, a person or a caller leaves as a file, which takes two pairs of eyes. Nothing is made
 * when it is approved: the requester may take that file along, and no other, for some days.
 */
@Component
public class TakingAlong implements Approvable<Wanted, Wanted> {
    static final String KIND = "EXPORT_AUDIT_TRAIL";
    static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final String PATH = "/api/v1/audit-entries?";
    private static final String EVERY_PROVINCE = "*";

    /** @param reason the requester's */
    public record Wanted(@Nullable String memberId, @Nullable String caller, @Nullable Instant from,
            @Nullable Instant to, @Nullable String reason) {
        static Wanted of(AuditStore.Search search) {
            return new Wanted(search.memberId(), search.caller(), search.from(), search.to(), null);
        }

        /** The same without what is still to come, which nobody can approve today; the trail knows milliseconds. */
        Wanted until(Instant now) {
            Instant last = now.truncatedTo(ChronoUnit.MILLIS);
            return new Wanted(memberId, caller, from, to == null || to.isAfter(last) ? last : to, reason);
        }

        /** Where the file is. */
        public String path() {
            return Stream.of("export=csv", query("memberId", memberId), query("caller", caller), query("from", from),
                    query("to", to)).filter(Predicate.not(String::isEmpty)).collect(Collectors.joining("&", PATH, ""));
        }

        private static String query(String name, @Nullable Object value) {
            return value == null ? "" : name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Wanted> command() {
        return Wanted.class;
    }

    /** It is about no organisation, so that only who reaches everything sees and approves it. */
    @Override
    public Mono<Matter> matter(Wanted wanted) {
        List<String> members = wanted.memberId() == null ? List.of() : List.of(wanted.memberId());
        return Mono.just(new Matter(wanted.path(), EVERY_PROVINCE, List.of(), members, wanted.reason()));
    }

    @Override
    public Mono<Wanted> carryOut(Caller requester, Wanted wanted, IdempotencyKey key) {
        return Mono.fromSupplier(() -> {
            Reach.of(requester).mustCoverEverything();
            return wanted;
        });
    }

    /** Doing it again changes nothing. */
    @Override
    public Mono<Wanted> answered(IdempotencyKey key) {
        return Mono.empty();
    }

    @Override
    public String result(Wanted wanted, Wanted done) {
        return done.path();
    }
}
