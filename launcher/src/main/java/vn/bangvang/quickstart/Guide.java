package vn.bangvang.quickstart;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.bangvang.office.Office;
import vn.bangvang.quickstart.identity.IdentityProvider;
import vn.bangvang.quickstart.running.LocalSystem;

/** Tells where everything is. */
final class Guide {
    private final Progress progress;

    Guide(Progress progress) {
        this.progress = progress;
    }

    void print(LocalSystem system, Path data, Optional<String> provinceId) {
        IdentityProvider identity = system.identity();
        String board = provinceId.map("?province="::concat).orElse("");
        progress.print("""

                Trang quản trị · page      %1$s/%9$s
                API                        %1$s/api/v1/standings/2021%9$s
                API catalogue              %1$s/api-docs
                Đăng nhập · log in as      %2$s / %3$s   (kept in %4$s)
                Người khác · others        %10$s   (passwords beside it, in NAME-password)
                A token for other systems  source %5$s, then as in docs/integrate.md; issuer %6$s
                Systems that reach less    %11$s
                Logs                       %7$s

                Ctrl-C stops everything; the data stay in %8$s""".formatted(system.gateway(),
                identity.administrator().id(),
                identity.administrator().secret(), data.resolve("identity").resolve(IdentityProvider.PASSWORD_FILE),
                identity.clientFile(), identity.issuer(), data.resolve("logs"), data, board, others(identity),
                limited(identity)));
    }

    /** Tells on which day a sandbox begins, and how it begins anew. */
    void print(Sandbox sandbox) {
        progress.print("Sandbox                    it is %s here, as after every start; to begin anew:"
                .formatted(Sandbox.DAY));
        progress.print("                           curl -u \"$BANGVANG_CLIENT_ID:$BANGVANG_CLIENT_SECRET\" -X POST %s"
                .formatted(sandbox.address()));
    }

    private static String limited(IdentityProvider identity) {
        return identity.limited()
                .stream()
                .map(each -> "%s (%s: %s)".formatted(each.credentials().id(), each.organisation(),
                        identity.clientFile(each)))
                .collect(Collectors.joining(", "));
    }

    private static String others(IdentityProvider identity) {
        return identity.people()
                .stream()
                .skip(1)
                .map(each -> "%s (%s, %s)".formatted(each.credentials().id(), each.organisation(),
                        each.offices().stream().sorted().map(Office::role).collect(Collectors.joining("+"))))
                .collect(Collectors.joining(", "));
    }
}
