package vn.bangvang.training;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the service. */
@SpringBootApplication
public class TrainingService {
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    public static void main(String[] arguments) {
        SpringApplication.run(TrainingService.class, arguments);
    }
}
