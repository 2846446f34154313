package vn.bangvang.webapi.page;

import java.util.Base64;

import org.junit.jupiter.api.Test;

import vn.bangvang.webapi.problem.BadRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorSealTests {
    private static final String LIST = "clerk\n/api/v1/members{cellId=[c]}";
    private final CursorSeal seal = new CursorSeal("the same in every instance");

    private static void refused(Runnable opening, String code) {
        assertThatThrownBy(opening::run).isInstanceOf(BadRequest.class).hasMessage(code);
    }

    @Test
    void anInstanceWithTheSameKeyGoesOnFromIt() {
        String cursor = seal.seal(LIST, "0199-last");
        assertThat(new CursorSeal("the same in every instance").open(LIST, cursor)).isEqualTo("0199-last");
        assertThat(new String(Base64.getUrlDecoder().decode(cursor))).doesNotContain("0199");
    }

    @Test
    void onePlaceHasOneCursorOnEveryInstance() {
        assertThat(new CursorSeal("the same in every instance").seal(LIST, "0199-last"))
                .isEqualTo(seal.seal(LIST, "0199-last"))
                .isNotEqualTo(seal.seal(LIST, "0199-other"));
    }

    @Test
    void anotherListCallerOrKeyDoesNot() {
        String cursor = seal.seal(LIST, "0199-last");
        refused(() -> seal.open("other" + LIST, cursor), "CURSOR_OF_ANOTHER_QUERY");
        refused(() -> seal.open(LIST + "x", cursor), "CURSOR_OF_ANOTHER_QUERY");
        refused(() -> new CursorSeal(null).open(LIST, cursor), "CURSOR_OF_ANOTHER_QUERY");
    }

    @Test
    void whatWasChangedOrMadeUpIsRefused() {
        byte[] changed = Base64.getUrlDecoder().decode(seal.seal(LIST, "0199-last"));
        changed[changed.length - 1] ^= 1;
        refused(() -> seal.open(LIST, Base64.getUrlEncoder().encodeToString(changed)), "CURSOR_OF_ANOTHER_QUERY");
        refused(() -> seal.open(LIST, "not base64!"), "CURSOR_MALFORMED");
        refused(() -> seal.open(LIST, "c2hvcnQ"), "CURSOR_MALFORMED");
    }
}
