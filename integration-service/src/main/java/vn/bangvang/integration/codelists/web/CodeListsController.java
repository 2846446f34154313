package vn.bangvang.integration.codelists.web;

import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.integration.codelists.CodeList;
import vn.bangvang.integration.codelists.CodeLists;

/** What codes mean, in both languages. */
@RestController
@RequestMapping("/api/v1/code-lists")
class CodeListsController {
    private final CodeLists lists;

    CodeListsController(CodeLists lists) {
        this.lists = lists;
    }

    /**
     * Every list of codes without its codes.
     *
     * @param items the lists in the order of their ids
     */
    record CodeListsAnswer(List<Summary> items) {
        /**
         * A list of codes without its codes.
         *
         * @param id such as {@code organisation-kind}
         * @param vi what it is, in Vietnamese
         * @param en what it is, in English
         * @param source the service that owns the codes
         * @param version changes with any code or name
         * @param count how many codes there are
         */
        record Summary(String id, String vi, String en, String source, String version, int count) {
            static Summary of(CodeList list) {
                return new Summary(list.id(), list.vi(), list.en(), list.source(), list.version(), list.codes().size());
            }
        }
    }

    /** Lists the lists of codes. */
    @GetMapping
    Mono<CodeListsAnswer> list() {
        return lists.all().map(all -> new CodeListsAnswer(all.stream().map(CodeListsAnswer.Summary::of).toList()));
    }

    /** Shows the codes of one list with their names in Vietnamese and English. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<CodeList>> get(@PathVariable String id) {
        return lists.get(id).map(list -> ResponseEntity.ok().eTag("\"" + list.version() + "\"").body(list));
    }
}
