package vn.bangvang.webapi.problem;

import jakarta.validation.Validator;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.problem.ProblemWriter;

/** Puts an answer to every failure into a service. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@Import(ProblemHandler.class)
class FailuresConfiguration {

    FailuresConfiguration() {
        DroppedFailures.areLoggedByWhatTheyAre();
    }

    @Bean
    FilterFailures filterFailures(ProblemWriter problems) {
        return new FilterFailures(problems);
    }

    @Bean
    RequestRecords requestRecords(JsonMapper json, Validator validator) {
        return new RequestRecords(json, validator);
    }
}
