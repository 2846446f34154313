package vn.bangvang.standings;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Folds the log into the standings of every province and shows them. */
@SpringBootApplication
public class StandingsService {
    public static void main(String[] arguments) {
        SpringApplication.run(StandingsService.class, arguments);
    }
}
