package vn.bangvang.member.organisation.web;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.bangvang.access.OpenStreams;
import vn.bangvang.imports.job.Imports;
import vn.bangvang.imports.web.ImportsController;

/** {@code /api/v1/organisations/imports}. */
@RestController
@RequestMapping("/api/v1/organisations/imports")
class OrganisationImportsController extends ImportsController {
    OrganisationImportsController(Imports imports, OpenStreams streams, ImportableOrganisations rows) {
        super(imports, streams, rows);
    }
}
