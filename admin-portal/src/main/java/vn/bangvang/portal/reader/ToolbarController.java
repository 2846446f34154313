package vn.bangvang.portal.reader;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The toolbar's choices: kept in cookies for a year, then back to the page. Links, so that they work without a script.
 */
@Controller
public class ToolbarController {

    private static final Duration YEAR = Duration.ofDays(365);

    @GetMapping("/tuy-chon")
    Mono<Void> choose(@RequestParam Map<String, String> choices, ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        keep(response, Reader.LANGUAGE, choices.get("lang"), Language.class);
        keep(response, Reader.TEXT_SIZE, choices.get("co-chu"), Reader.TextSize.class);
        keep(response, Reader.CONTRAST, choices.get("tuong-phan"), Reader.Contrast.class);
        keepSwitch(response, Reader.AUTO, choices.get("tu-cap-nhat"));
        keepSwitch(response, Reader.SHORTCUTS, choices.get("phim-tat"));
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders().setLocation(pageOfOurs(choices.getOrDefault("ve", "/")));
        return response.setComplete();
    }

    /** Never leads elsewhere, whatever is written into the link. */
    public static URI pageOfOurs(String address) {
        if (address.matches("/(?![/\\\\])[\\w\\-./?=&%+~]*")) {
            return URI.create(address.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"));
        }
        return URI.create("/");
    }

    private static <E extends Enum<E>> void keep(ServerHttpResponse response, String cookie,
            @Nullable String value, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                set(response, cookie, constant.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static void keepSwitch(ServerHttpResponse response, String cookie, @Nullable String value) {
        if (value != null) {
            set(response, cookie, value.equals("on") ? "on" : "off");
        }
    }

    private static void set(ServerHttpResponse response, String name, String value) {
        response.addCookie(
                ResponseCookie.from(name, value).path("/").maxAge(YEAR).httpOnly(true).sameSite("Lax").build());
    }
}
