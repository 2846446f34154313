package vn.bangvang.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the administrators' pages. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AdminPortal {

    public static void main(String[] args) {
        SpringApplication.run(AdminPortal.class, args);
    }

}
