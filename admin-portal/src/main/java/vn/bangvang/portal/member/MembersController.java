package vn.bangvang.portal.member;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.register.Member;
import vn.bangvang.portal.register.Organisation;
import vn.bangvang.portal.register.RegisterApi;
import vn.bangvang.portal.register.RegisterApi.Members;

/** From where a clerk opens the record of a member: the list of a cell, or whoever is found by a name. */
@Controller
class MembersController {
    private final PublicApi api;
    private final RegisterApi register;

    MembersController(PublicApi api, RegisterApi register) {
        this.api = api;
        this.register = register;
    }

    /**
     * @param wanted a name or a number; empty for everybody of the unit, which then is a cell
     * @param cursor the page of the cell's list, null for the first
     */
    @GetMapping("/dang-vien/{unit}")
    Mono<Rendering> members(Reader reader, @PathVariable String unit,
            @RequestParam(name = "tim", defaultValue = "") String wanted,
            @RequestParam(name = "tiep", required = false) @Nullable String cursor) {
        return api.get(reader, Organisation.class, "/api/v1/organisations/{id}", Map.of("id", unit), Map.of())
                .flatMap(asked -> members(reader, asked, wanted.strip(), cursor)
                        .flatMap(members -> register.organisationNames(reader, cells(members.items()))
                                .map(names -> Rendering.view("members")
                                        .modelAttribute("unit", asked)
                                        .modelAttribute("cell", isCell(asked))
                                        .modelAttribute("page", members)
                                        .modelAttribute("cells", names)
                                        .modelAttribute("wanted", wanted.strip())
                                        .build())));
    }

    private Mono<Members> members(Reader reader, Organisation unit, String wanted, @Nullable String cursor) {
        if (wanted.isEmpty() && isCell(unit)) {
            return register.membersPage(reader, unit.id(), cursor);
        }
        Mono<List<Member>> found = wanted.isEmpty() ? Mono.just(List.of()) : register.named(reader, wanted);
        return found.map(members -> new Members(members, null, null));
    }

    private static boolean isCell(Organisation unit) {
        return "CELL".equals(unit.level()) || "GRASSROOTS_CELL".equals(unit.kind());
    }

    private static Set<String> cells(List<Member> members) {
        return members.stream().map(Member::cellId).collect(Collectors.toSet());
    }
}
