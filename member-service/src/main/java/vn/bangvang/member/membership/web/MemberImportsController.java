package vn.bangvang.member.membership.web;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.bangvang.access.OpenStreams;
import vn.bangvang.imports.job.Imports;
import vn.bangvang.imports.web.ImportsController;

/** {@code /api/v1/members/imports}. */
@RestController
@RequestMapping("/api/v1/members/imports")
class MemberImportsController extends ImportsController {
    MemberImportsController(Imports imports, OpenStreams streams, ImportableMembers rows) {
        super(imports, streams, rows);
    }
}
