package vn.bangvang.quickstart.running;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ListenAddressTests {

    @Test
    void whatListensEverywhereIsReachedHereByTheUsualName() {
        ListenAddress everywhere = ListenAddress.of("0.0.0.0");
        assertThat(everywhere.toListenOn()).isEqualTo("0.0.0.0");
        assertThat(everywhere.fromHere()).isEqualTo("127.0.0.1");
        assertThat(everywhere.forPeople()).isEqualTo("localhost");
    }

    @Test
    void whatListensOnOneAddressIsReachedThere() {
        assertThat(ListenAddress.of("192.0.2.7").fromHere()).isEqualTo("192.0.2.7");
        assertThat(ListenAddress.of("192.0.2.7").forPeople()).isEqualTo("192.0.2.7");
        assertThat(ListenAddress.of("::1").fromHere()).isEqualTo("[0:0:0:0:0:0:0:1]");
        assertThat(ListenAddress.LOOPBACK.forPeople()).isEqualTo("localhost");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> ListenAddress.of("300.1.1.1")).isInstanceOf(IllegalArgumentException.class);
    }
}
