package vn.bangvang.portal.member;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

/** From where a clerk opens the record of a member: the list of a cell, or whoever is found by a name. */
@Controller
class MembersController {
    private final PublicApi api;
    private final RegisterApi register;

    MembersController(PublicApi api, RegisterApi register) {
        this.api = api;
        this.register = register;
    }

    /** @param wanted a name or a number; empty for everybody of the unit, which then is a cell */
    @GetMapping("/dang-vien/{unit}")
    Mono<Rendering> members(Reader reader, @PathVariable String unit,
            @RequestParam(name = "tim", defaultValue = "") String wanted) {
        return api.get(reader, Organisation.class, "/api/v1/organisations/{id}", Map.of("id", unit), Map.of())
                .flatMap(asked -> members(reader, asked, wanted.strip())
                        .flatMap(members -> register.organisationNames(reader, cells(members))
                                .map(names -> Rendering.view("members")
                                        .modelAttribute("unit", asked)
                                        .modelAttribute("cell", isCell(asked))
                                        .modelAttribute("members", members)
                                        .modelAttribute("cells", names)
                                        .modelAttribute("wanted", wanted.strip())
                                        .build())));
    }

    private Mono<List<Member>> members(Reader reader, Organisation unit, String wanted) {
        if (!wanted.isEmpty()) {
            return register.named(reader, wanted).map(MembersController::sorted);
        }
        return isCell(unit)
                ? register.members(reader, unit.id()).map(MembersController::sorted)
                : Mono.just(List.of());
    }

    private static boolean isCell(Organisation unit) {
        return "CELL".equals(unit.level()) || "GRASSROOTS_CELL".equals(unit.kind());
    }

    private static List<Member> sorted(List<Member> members) {
        return members.stream().sorted(Comparator.comparing(Member::label)).toList();
    }

    private static Set<String> cells(List<Member> members) {
        return members.stream().map(Member::cellId).collect(Collectors.toSet());
    }
}
