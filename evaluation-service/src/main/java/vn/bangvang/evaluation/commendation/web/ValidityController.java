package vn.bangvang.evaluation.commendation.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.commendation.Certificates;

/** Whether a paper is good, for anybody who holds it. */
@RestController
class ValidityController {
    private final Certificates certificates;

    ValidityController(Certificates certificates) {
        this.certificates = certificates;
    }

    /** Says whether a commendation stands. Open to everybody: the certificate's QR code leads here. */
    @GetMapping(CommendationsController.PATH + "/{id}/validity")
    Mono<ValidityAnswer> checkValidity(@PathVariable String id) {
        return certificates.decided(id).map(ValidityAnswer::of);
    }
}
