package vn.bangvang.training;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.servicetesting.OpenApiContract;

@OnRealParts(own = true)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OpenApiIT {
    @LocalServerPort
    int port;

    @Test
    void theApiIsTheOneThatIsCommitted() {
        OpenApiContract.isAsCommitted(port);
    }
}
