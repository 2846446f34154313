package vn.bangvang.member;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import vn.bangvang.access.Ancestry;
import vn.bangvang.approval.Ancestors;
import vn.bangvang.member.organisation.OrganisationTree;

/** Starts the service that owns organisations, committees and members. */
@SpringBootApplication
public class MemberService {
    public static void main(String[] args) {
        SpringApplication.run(MemberService.class, args);
    }

    @Bean
    Ancestors ancestors(OrganisationTree tree) {
        return ids -> tree.lineage(ids).cast(Ancestry.class);
    }
}
