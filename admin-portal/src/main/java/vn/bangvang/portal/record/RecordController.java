package vn.bangvang.portal.record;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.reader.Reader;

/** One paper, with what happened to it and what can be done about it. */
@Controller
class RecordController {
    private final Papers papers;

    RecordController(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/ho-so/{kind}/{id}")
    Mono<Rendering> record(Reader reader, @PathVariable String kind, @PathVariable String id) {
        Kind wanted = Kind.at(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return papers.read(reader, wanted, id)
                .map(paper -> Rendering.view("record").modelAttribute("paper", paper).build());
    }
}
