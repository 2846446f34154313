package vn.bangvang.member;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service that owns organisations, committees and members. */
@SpringBootApplication
public class MemberService {
    public static void main(String[] args) {
        SpringApplication.run(MemberService.class, args);
    }
}
