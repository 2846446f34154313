package vn.bangvang.evaluation.rating.web;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.bangvang.access.OpenStreams;
import vn.bangvang.imports.job.Imports;
import vn.bangvang.imports.web.ImportsController;

/** {@code /api/v1/evaluations/imports}. */
@RestController
@RequestMapping("/api/v1/evaluations/imports")
class EvaluationImportsController extends ImportsController {
    EvaluationImportsController(Imports imports, OpenStreams streams, ImportableEvaluations rows) {
        super(imports, streams, rows);
    }
}
