package vn.bangvang.quickstart.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where an administrator of the demonstration logs in. */
@RestController
class LoginPage {
    static final String PATH = "/login";
    private static final String PAGE = """
            <!doctype html>
            <html lang="vi">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Đăng nhập · Bảng Vàng</title>
              <style>
                body { font: 1.1rem/1.5 system-ui, sans-serif; color: #222 }
                body { max-width: 24rem; margin: 12vh auto; padding: 0 1rem }
                h1 { font-size: 1.5rem; color: #8a1c1c }
                label { display: block; margin-top: 1rem }
                input { font: inherit; width: 100%%; box-sizing: border-box; padding: .5rem; border: 1px solid #767676 }
                button { font: inherit; margin-top: 1.5rem; padding: .6rem 1.5rem; border: 0 }
                button { background: #8a1c1c; color: #fff }
                [role=alert] { color: #8a1c1c; font-weight: 600 }
              </style>
            </head>
            <body>
              <main>
                <h1>Bảng Vàng</h1>
                <p>Đăng nhập để xem bảng tổng hợp thi đua, khen thưởng.</p>
                %s
                <form method="post" action="/login">
                  <label>Tên đăng nhập <input name="username" autocomplete="username" required autofocus></label>
                  <label>Mật khẩu
                    <input name="password" type="password" autocomplete="current-password" required></label>
                  <input type="hidden" name="_csrf" value="%s">
                  <button>Đăng nhập</button>
                </form>
              </main>
            </body>
            </html>
            """;
    private static final String REFUSED = "<p role=\"alert\">Tên đăng nhập hoặc mật khẩu không đúng.</p>";

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String show(CsrfToken csrf, @RequestParam(required = false) @Nullable String error) {
        return PAGE.formatted(error == null ? "" : REFUSED, csrf.getToken());
    }
}
