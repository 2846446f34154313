package vn.bangvang.localparts;

import java.util.concurrent.CompletableFuture;

/** A MongoDB that somebody else runs. */
final class GivenStore implements LocalStore {
    private final String hosts;
    private final String path;
    private final String options;

    GivenStore(String uri) {
        int query = uri.indexOf('?');
        String address = query < 0 ? uri : uri.substring(0, query);
        int slash = address.indexOf('/', address.indexOf("://") + 3);
        hosts = slash < 0 ? address : address.substring(0, slash);
        path = slash < 0 ? "" : address.substring(slash + 1);
        options = query < 0 ? "" : uri.substring(query + 1);
    }

    @Override
    public String uri(String database) {
        // Without authSource the driver looks for the user in the database of the path, which is replaced here.
        boolean authenticates = hosts.contains("@") && !options.contains("authSource=");
        String authSource = authenticates ? "authSource=" + (path.isEmpty() ? "admin" : path) : "";
        String separator = authSource.isEmpty() || options.isEmpty() ? "" : "&";
        String all = options + separator + authSource;
        return hosts + "/" + database + (all.isEmpty() ? "" : "?" + all);
    }

    @Override
    public String description() {
        return "MongoDB at " + hosts.substring(Math.max(hosts.indexOf("://") + 3, hosts.indexOf('@') + 1))
                + " (MONGODB_URI)";
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return new CompletableFuture<>();
    }

    @Override
    public void close() {
        // It was running before and goes on.
    }
}
