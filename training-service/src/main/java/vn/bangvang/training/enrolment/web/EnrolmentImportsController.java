package vn.bangvang.training.enrolment.web;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.bangvang.access.OpenStreams;
import vn.bangvang.imports.job.Imports;
import vn.bangvang.imports.web.ImportsController;

/** {@code /api/v1/enrolments/imports}. */
@RestController
@RequestMapping("/api/v1/enrolments/imports")
class EnrolmentImportsController extends ImportsController {
    EnrolmentImportsController(Imports imports, OpenStreams streams, ImportableEnrolments rows) {
        super(imports, streams, rows);
    }
}
