package vn.bangvang.standings.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.ShowsMembers;
import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.EvidencePage;
import vn.bangvang.standings.fold.board.Evidence;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.live.BoardSelector;
import vn.bangvang.standings.live.EvidenceBehind;
import vn.bangvang.standings.live.Explanations;
import vn.bangvang.webapi.page.PageRequest;

/** Who or what stands behind a figure, down to the events. Subjects may be members. */
@RestController
final class EvidenceController {
    private final BoardSelector boards;
    private final Explanations explanations;

    EvidenceController(BoardSelector boards, Explanations explanations) {
        this.boards = boards;
        this.explanations = explanations;
    }

    /**
     * @param organisation id of the organisation whose row shows the figure
     * @param figure where a row shows it, or {@code rank.} and the name of a key
     * @param count of all, on every page
     * @param next the cursor of the following page, null when this is the last
     */
    record EvidenceAnswer(Period period, String province, @Nullable Instant knownAt, String organisation, String figure,
            long count, List<EvidenceItem> items, @Nullable String next) implements ShowsMembers {
        @Override
        public Collection<String> shownMembers() {
            return items.stream()
                    .flatMap(item -> Stream.concat(Stream.of(item.subjectId()),
                            item.basis().stream().map(basis -> basis.counts().aggregateId())))
                    .toList();
        }

        @Override
        public String shownAs() {
            return "standings-evidence";
        }
    }

    /**
     * @param subjectType kind of subject, as the events name it
     * @param subjectId id of the subject
     * @param organisationId where the subject counts
     * @param part of the figure it adds to
     * @param key by which the part is broken down, empty where it is not
     * @param amount how much it adds
     * @param basis the events on which that rests
     */
    record EvidenceItem(String subjectType, String subjectId, String organisationId, String part, String key,
            long amount, List<Basis> basis) {
        static EvidenceItem of(Evidence item) {
            return new EvidenceItem(item.subject().kind().aggregateType(), item.subject().id(), item.organisationId(),
                    item.part(), item.key(), item.amount(), item.basis().stream().map(Basis::of).toList());
        }
    }

    /**
     * @param counts the version that counts
     * @param before what it was before, the newest first
     */
    record Basis(ToldEvent counts, List<ToldEvent> before) {
        static Basis of(List<Event> versions) {
            List<ToldEvent> told = versions.stream().map(ToldEvent::of).toList();
            return new Basis(told.getFirst(), told.subList(1, told.size()));
        }
    }

    /**
     * Lists who or what stands behind a figure, down to the events. Members are named only to a caller with the scope
     * {@code members:read}.
     */
    @GetMapping("/api/v1/standings/{period:\\d.*}/organisations/{id}/evidence")
    Mono<ResponseEntity<EvidenceAnswer>> listEvidence(Caller caller, @PathVariable String period,
            @PathVariable String id,
            @RequestParam String figure, @RequestParam @Nullable String province,
            @RequestParam @Nullable Integer closeVersion, @RequestParam @Nullable Instant knownAt, PageRequest page) {
        ProvinceStandings chosen = boards.province(caller, province);
        var asked = new EvidenceBehind(chosen.id(), BoardSelector.period(chosen, period).period(), closeVersion, id,
                figure, page.afterId(), page.limit(), knownAt);
        return explanations.evidence(caller, chosen, asked).map(found -> answer(asked, found, page));
    }

    private static ResponseEntity<EvidenceAnswer> answer(EvidenceBehind asked, EvidencePage found, PageRequest page) {
        String next = found.items().size() < page.limit()
                ? null
                : page.cursorBehind(EvidencePage.place(found.items().getLast()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + page.link(next) + ">; rel=\"next\"");
        }
        return answer.body(new EvidenceAnswer(asked.period(), asked.province(), asked.newest(), asked.organisationId(),
                asked.figure(), found.count(), found.items().stream().map(EvidenceItem::of).toList(), next));
    }
}
