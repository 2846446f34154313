package vn.bangvang.localparts;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FreePortTests {

    @Test
    void noPortIsGivenTwice() {
        assertThat(Stream.generate(FreePort::next).limit(500)).doesNotHaveDuplicates();
    }
}
