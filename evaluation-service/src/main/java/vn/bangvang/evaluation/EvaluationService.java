package vn.bangvang.evaluation;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the service that owns policies, years, self-criticism, ratings and commendations. */
@SpringBootApplication
public class EvaluationService {

    public static void main(String[] arguments) {
        SpringApplication.run(EvaluationService.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
