package vn.bangvang.training;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class TrainingService {

    public static void main(String[] arguments) {
        SpringApplication.run(TrainingService.class, arguments);
    }
}
