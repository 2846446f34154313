package vn.bangvang.member;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.OnRealParts;

/** The whole service, and for each test a province that nobody else has touched. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class OwnProvinceFixture {
    @LocalServerPort
    int port;
    @Value("${spring.kafka.bootstrap-servers}")
    String brokers;

    ApiClient api;
    ProvinceFixture province;

    @BeforeEach
    void aProvince() {
        api = new ApiClient(port, "*", "organisations", "members");
        province = ProvinceFixture.foundedBy(api);
    }
}
