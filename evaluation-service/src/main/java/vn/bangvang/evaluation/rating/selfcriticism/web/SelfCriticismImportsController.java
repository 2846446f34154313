package vn.bangvang.evaluation.rating.selfcriticism.web;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.bangvang.access.OpenStreams;
import vn.bangvang.imports.job.Imports;
import vn.bangvang.imports.web.ImportsController;

/** {@code /api/v1/self-criticisms/imports}. */
@RestController
@RequestMapping("/api/v1/self-criticisms/imports")
class SelfCriticismImportsController extends ImportsController {
    SelfCriticismImportsController(Imports imports, OpenStreams streams, ImportableSelfCriticisms rows) {
        super(imports, streams, rows);
    }
}
