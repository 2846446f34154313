package vn.bangvang.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.bangvang.audit.AuditEntry.Happening;
import vn.bangvang.audit.AuditVerifier.Finding;
import vn.bangvang.audit.AuditVerifier.Head;
import vn.bangvang.audit.AuditVerifier.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Ten ways to falsify the trail, none of which passes. */
class AuditVerifierTests {
    private static final Instant AT = Instant.parse("2026-01-05T02:03:04.567Z");

    @Test
    void aTrailThatNobodyTouchedIsClean() {
        assertThat(findings(trail(), heads(trail()))).isEmpty();
    }

    static Stream<Arguments> manipulations() {
        return Stream.of(arguments("another caller is said", Kind.CHANGED,
                trail -> trail.set(4, with(trail.get(4), "somebody-else", trail.get(4).happening().ids()))),
                arguments("a member is taken off the list", Kind.CHANGED,
                        trail -> trail.set(4, with(trail.get(4), "clerk", List.of()))),
                arguments("another time is said", Kind.CHANGED, trail -> trail.set(4, at(trail.get(4)))),
                arguments("an entry is changed and given the hash that fits", Kind.OUT_OF_ORDER,
                        trail -> trail.set(4, rehashed(with(trail.get(4), "somebody-else", List.of("m"))))),
                arguments("an entry is dropped", Kind.DROPPED, trail -> trail.remove(4)),
                arguments("the first entries are dropped", Kind.DROPPED, trail -> trail.subList(0, 3).clear()),
                arguments("the last entries are dropped", Kind.CUT_OFF,
                        trail -> trail.subList(trail.size() - 2, trail.size()).clear()),
                arguments("two entries are exchanged", Kind.DROPPED, trail -> Collections.swap(trail, 3, 4)),
                arguments("an entry is written twice", Kind.TWICE, trail -> trail.add(5, trail.get(4))),
                arguments("an entry is put in and all after it are numbered and hashed anew", Kind.NOT_AS_PUBLISHED,
                        AuditVerifierTests::rewritten),
                arguments("the whole chain of a writer is dropped", Kind.WRITER_GONE, List::clear));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("manipulations")
    void whatWasDoneToTheTrailIsFound(String how, Kind found, Consumer<List<AuditEntry>> manipulation) {
        List<AuditEntry> trail = trail();
        List<Head> heads = heads(trail);
        manipulation.accept(trail);
        assertThat(findings(trail, heads)).as(how).extracting(Finding::kind).contains(found);
    }

    @Test
    void whateverAnEntrySaysIsInItsHash() {
        var said = new Happening("member", List.of("m"), "clerk", "portal", "S", "GET", "/members/{id}", "a visit", 200,
                "trace");
        List<Happening> others = List.of(
                new Happening("x", List.of("m"), "clerk", "portal", "S", "GET", "/members/{id}", "a visit", 200,
                        "trace"),
                new Happening("member", List.of(), "clerk", "portal", "S", "GET", "/members/{id}", "a visit", 200,
                        "trace"),
                new Happening("member", List.of("m"), "x", "portal", "S", "GET", "/members/{id}", "a visit", 200,
                        "trace"),
                new Happening("member", List.of("m"), "clerk", null, "S", "GET", "/members/{id}", "a visit", 200,
                        "trace"),
                new Happening("member", List.of("m"), "clerk", "portal", null, "GET", "/members/{id}", "a visit", 200,
                        "trace"),
                new Happening("member", List.of("m"), "clerk", "portal", "S", null, "/members/{id}", "a visit", 200,
                        "trace"),
                new Happening("member", List.of("m"), "clerk", "portal", "S", "GET", null, "a visit", 200, "trace"),
                new Happening("member", List.of("m"), "clerk", "portal", "S", "GET", "/members/{id}", null, 200,
                        "trace"),
                new Happening("member", List.of("m"), "clerk", "portal", "S", "GET", "/members/{id}", "a visit", 0,
                        "trace"),
                new Happening("member", List.of("m"), "clerk", "portal", "S", "GET", "/members/{id}", "a visit", 200,
                        null));
        AuditChain chain = AuditChain.begun("member-service/1");

        assertThat(others).extracting(other -> chain.next(AT, other).hash())
                .doesNotContain(chain.next(AT, said).hash())
                .doesNotHaveDuplicates();
    }

    /** Ten years later the store has forgotten a beginning; nobody else may. */
    @Test
    void whatIsOlderThanTheTrailIsKeptMayBeGoneAndNothingElse() {
        List<AuditEntry> years = new ArrayList<>();
        AuditChain chain = AuditChain.begun("member-service/1");
        for (int year = 0; year < 12; year++) {
            years.add(chain.next(AT.plus(Duration.ofDays(365L * year)), happening("clerk", "m-" + year)));
            chain = AuditChain.after(years.getLast());
        }
        List<Head> heads = years.stream()
                .map(entry -> new Head(entry.writer(), entry.seq(), entry.hash(), entry.at().plusSeconds(60)))
                .toList();
        Instant keptFrom = years.get(3).at();

        assertThat(findings(years.subList(3, 12), heads, keptFrom)).isEmpty();
        assertThat(findings(years.subList(5, 12), heads, keptFrom)).extracting(Finding::kind)
                .containsExactly(Kind.DROPPED);
        assertThat(findings(years.subList(3, 12), heads, years.get(1).at())).extracting(Finding::kind)
                .containsExactly(Kind.DROPPED);
        assertThat(findings(years.subList(5, 12), List.of(), keptFrom)).extracting(Finding::kind)
                .containsExactly(Kind.DROPPED);
        assertThat(findings(List.of(), heads, years.getLast().at().plus(Duration.ofDays(1)))).isEmpty();
        assertThat(findings(List.of(), heads, keptFrom)).extracting(Finding::kind).containsExactly(Kind.WRITER_GONE);
    }

    @Test
    void theHashKnowsWhereOneTextEndsAndTheNextBegins() {
        AuditChain chain = AuditChain.begun("w");
        assertThat(chain.next(AT, happening("ab", "c")).hash()).isNotEqualTo(chain.next(AT, happening("a", "bc"))
                .hash());
    }

    private static Arguments arguments(String how, Kind found, Consumer<List<AuditEntry>> manipulation) {
        return Arguments.of(how, found, manipulation);
    }

    private static List<AuditEntry> trail() {
        return chained("member-service/1", AuditChain.begun("member-service/1"), 10);
    }

    private static List<AuditEntry> chained(String writer, AuditChain from, int count) {
        List<AuditEntry> entries = new ArrayList<>();
        AuditChain chain = from;
        for (int i = 0; i < count; i++) {
            AuditEntry entry = chain.next(AT.plusSeconds(chain.seq()), happening("clerk", "m-" + chain.seq()));
            entries.add(entry);
            chain = AuditChain.after(entry);
        }
        return entries;
    }

    private static void rewritten(List<AuditEntry> trail) {
        AuditChain before = AuditChain.after(trail.get(4));
        AuditEntry putIn = before.next(AT, happening("intruder", "m"));
        int left = trail.size() - 6;
        trail.subList(5, trail.size()).clear();
        trail.add(putIn);
        trail.addAll(chained(putIn.writer(), AuditChain.after(putIn), left));
    }

    private static List<Head> heads(List<AuditEntry> trail) {
        return Stream.of(trail.get(2), trail.get(7), trail.getLast())
                .map(entry -> new Head(entry.writer(), entry.seq(), entry.hash(), entry.at().plusSeconds(60)))
                .toList();
    }

    private static List<Finding> findings(List<AuditEntry> trail, List<Head> heads) {
        return findings(trail, heads, Instant.EPOCH);
    }

    private static List<Finding> findings(List<AuditEntry> trail, List<Head> heads, Instant keptFrom) {
        var verifier = new AuditVerifier(heads, keptFrom);
        trail.forEach(verifier::take);
        return verifier.findings();
    }

    private static AuditEntry with(AuditEntry entry, String caller, List<String> ids) {
        Happening it = entry.happening();
        return new AuditEntry(entry.writer(), entry.seq(), entry.at(),
                new Happening(it.what(), ids, caller, it.client(),
                        it.organisation(), it.method(), it.path(), it.purpose(), it.result(), it.correlationId()),
                entry.prevHash(), entry.hash());
    }

    private static AuditEntry at(AuditEntry entry) {
        return new AuditEntry(entry.writer(), entry.seq(), entry.at().plusSeconds(1), entry.happening(),
                entry.prevHash(), entry.hash());
    }

    private static AuditEntry rehashed(AuditEntry entry) {
        return new AuditEntry(entry.writer(), entry.seq(), entry.at(), entry.happening(), entry.prevHash(),
                AuditChain.hash(entry));
    }

    private static Happening happening(String caller, String client) {
        return new Happening("member", List.of("m-1"), caller, client, "*", "GET", "/api/v1/members/{id}", null, 200,
                "trace");
    }
}
