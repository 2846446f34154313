package vn.bangvang.evaluation;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Ancestry;
import vn.bangvang.approval.Ancestors;
import vn.bangvang.evaluation.register.organisation.OrganisationTree;

/** Starts the service that owns policies, years, self-criticism, ratings and commendations. */
@SpringBootApplication
public class EvaluationService {

    public static void main(String[] arguments) {
        SpringApplication.run(EvaluationService.class, arguments);
    }

    @Bean
    Ancestry ancestry(OrganisationTree tree, Clock clock) {
        return tree.ancestry(clock);
    }

    @Bean
    Ancestors ancestors(Ancestry ancestry) {
        return _ -> Mono.just(ancestry);
    }
}
