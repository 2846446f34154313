package vn.bangvang.evaluation.commendation.web;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.bangvang.access.OpenStreams;
import vn.bangvang.imports.job.Imports;
import vn.bangvang.imports.web.ImportsController;

/** {@code /api/v1/commendations/imports}. */
@RestController
@RequestMapping("/api/v1/commendations/imports")
class CommendationImportsController extends ImportsController {
    CommendationImportsController(Imports imports, OpenStreams streams, ImportableCommendations rows) {
        super(imports, streams, rows);
    }
}
