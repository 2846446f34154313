package vn.bangvang.integration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class IntegrationService {

    public static void main(String[] arguments) {
        SpringApplication.run(IntegrationService.class, arguments);
    }
}
