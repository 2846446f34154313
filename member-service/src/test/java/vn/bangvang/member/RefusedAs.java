package vn.bangvang.member;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import vn.bangvang.refusal.Refusal;

/** Says in a test which rule refuses. */
public final class RefusedAs {
    private RefusedAs() {}

    public static void assertRefused(String code, String pointer, ThrowingCallable command) {
        Assertions.assertThatExceptionOfType(Refusal.class)
                .isThrownBy(command)
                .satisfies(refusal -> Assertions.assertThat(refusal.reasons().getFirst()).satisfies(reason -> {
                    Assertions.assertThat(reason.code()).isEqualTo(code);
                    Assertions.assertThat(reason.pointer()).isEqualTo(pointer);
                }));
    }
}
