package vn.bangvang.evaluation.own.web;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.own.OwnRecords;
import vn.bangvang.evaluation.register.organisation.Organisations;

/** The member's own view. */
@RestController
class OwnRecordController {
    private final OwnRecords records;
    private final Organisations organisations;

    OwnRecordController(OwnRecords records, Organisations organisations) {
        this.records = records;
        this.organisations = organisations;
    }

    /**
     * Shows the member whose account it is how that member was rated, on what each rating rests, and what commendations
     * came of it; the read is audited. Whose record is shown, only the token says.
     */
    @GetMapping("/api/v1/own-record")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404")
    Mono<OwnRecordAnswer> getOwnRecord(Caller caller) {
        return records.of(caller).map(record -> OwnRecordAnswer.of(record, organisations.tree()));
    }
}
