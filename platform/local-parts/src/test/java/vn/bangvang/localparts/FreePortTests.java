package vn.bangvang.localparts;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FreePortTests {

    @Test
    void no_port_is_given_twice() {
        assertThat(Stream.generate(FreePort::next).limit(500)).doesNotHaveDuplicates();
    }
}
