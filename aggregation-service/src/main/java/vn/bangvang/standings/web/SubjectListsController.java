package vn.bangvang.standings.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Listed;
import vn.bangvang.standings.fold.board.SubjectList;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.live.BoardSelector;
import vn.bangvang.standings.live.BoardSelector.Asked;
import vn.bangvang.standings.live.SelectedBoard;
import vn.bangvang.standings.live.SubjectListings;
import vn.bangvang.standings.live.SubjectListings.Found;
import vn.bangvang.standings.live.SubjectListings.Wanted;
import vn.bangvang.standings.web.ListAnswer.ListedMember;
import vn.bangvang.standings.web.ListAnswer.ListedOrganisation;
import vn.bangvang.webapi.page.PageRequest;

/** Who stands behind a figure of an organisation's row, over its subtree. */
@RestController
@RequestMapping("/api/v1/standings/{period:\\d.*}/organisations/{id}/lists/{list}")
final class SubjectListsController {
    private final BoardSelector boards;
    private final SubjectListings listings;
    private final Headings headings;

    SubjectListsController(BoardSelector boards, SubjectListings listings, Headings headings) {
        this.boards = boards;
        this.listings = listings;
        this.headings = headings;
    }

    /** Makes an item of who is listed. */
    @FunctionalInterface
    private interface Item<T> {
        T of(Board board, Listed listed);
    }

    /** Lists the organisations behind a figure of an organisation's row. */
    @GetMapping("/organisations")
    Mono<ResponseEntity<ListAnswer<ListedOrganisation>>> listSubjectOrganisations(Caller caller,
            @PathVariable String period,
            @PathVariable String id, @PathVariable SubjectList list, @RequestParam @Nullable String province,
            @RequestParam @Nullable Integer closeVersion, @RequestParam @Nullable Instant knownAt, PageRequest page) {
        var wanted = new Wanted(id, list, page.afterId(), page.limit());
        return boards.board(caller, new Asked(period, province, closeVersion, knownAt))
                .flatMap(selected -> answer(selected, list, SubjectType.ORGANISATION,
                        listings.organisations(selected, wanted), page, ListedOrganisation::of));
    }

    /**
     * Lists the members behind a figure of an organisation's row. Needs the scope {@code members:read} too; what is
     * read is audited.
     */
    @GetMapping("/members")
    Mono<ResponseEntity<ListAnswer<ListedMember>>> listSubjectMembers(Caller caller, @PathVariable String period,
            @PathVariable String id, @PathVariable SubjectList list, @RequestParam @Nullable String province,
            @RequestParam @Nullable Integer closeVersion, @RequestParam @Nullable Instant knownAt, PageRequest page) {
        var wanted = new Wanted(id, list, page.afterId(), page.limit());
        return boards.board(caller, new Asked(period, province, closeVersion, knownAt))
                .flatMap(selected -> answer(selected, list, SubjectType.MEMBER,
                        listings.members(caller, selected, wanted), page, ListedMember::of));
    }

    private <T> Mono<ResponseEntity<ListAnswer<T>>> answer(SelectedBoard selected, SubjectList list, SubjectType type,
            Found found, PageRequest page, Item<T> item) {
        List<T> items = found.shown().stream().map(listed -> item.of(selected.board(), listed)).toList();
        String next = found.found().size() < page.limit() ? null : page.cursorBehind(found.found().getLast().id());
        return headings.of(selected).map(headed -> {
            ResponseEntity.BodyBuilder answer = headed.ok();
            if (next != null) {
                answer.header(HttpHeaders.LINK, "<" + page.link(next) + ">; rel=\"next\"");
            }
            return answer.body(new ListAnswer<>(headed.heading(), list, list.figure(type), found.count(), items, next));
        });
    }
}
