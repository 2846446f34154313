package vn.bangvang.member;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.outbox.Ids;
import vn.bangvang.servicetesting.OnRealParts;

@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MemberServiceIT {
    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void caller() {
        api = Api.everywhere(port);
    }

    @Test
    void aProvinceIsFoundedAndFilled() {
        String province = api.organisation("P-" + Ids.next(), "PROVINCIAL_ORGANISATION", null);
        String bloc = api.organisation("K", "BLOC_ORGANISATION", province);
        String cell = api.organisation("G1", "GRASSROOTS_CELL", bloc);
        api.create("/members", Map.of("personId", Ids.next(), "cellId", cell, "admittedOn", "2020-05-01"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PROBATIONARY")
                .jsonPath("$.cellId")
                .isEqualTo(cell)
                .jsonPath("$.warnings[0].code")
                .isEqualTo("CELL_BELOW_THREE_OFFICIAL");
    }
}
