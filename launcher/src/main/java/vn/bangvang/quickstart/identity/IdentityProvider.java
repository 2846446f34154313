package vn.bangvang.quickstart.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An OpenID Connect issuer in this JVM, on 127.0.0.1: clients for systems, one for the gateway's login, and people of
 * several offices. Its keys and secrets stay in the data directory.
 */
public final class IdentityProvider implements AutoCloseable {
    /** The file with the administrator's password, in the identity directory. */
    public static final String PASSWORD_FILE = "administrator-password";

    private final ConfigurableApplicationContext context;
    private final IssuerApplication.Settings settings;

    private IdentityProvider(ConfigurableApplicationContext context, IssuerApplication.Settings settings) {
        this.context = context;
        this.settings = settings;
    }

    /**
     * Returns when the issuer answers.
     *
     * @param directory for keys and secrets
     * @param gateways where a login returns to, as a browser may call it
     */
    public static IdentityProvider start(Path directory, int port, List<String> gateways) {
        var secrets = new StoredSecrets(directory);
        var settings = new IssuerApplication.Settings("http://127.0.0.1:" + port, gateways, secrets,
                new Credentials("quickstart", secrets.secret("system-secret")),
                new Credentials("bang-vang-gateway", secrets.secret("gateway-secret")),
                LimitedClient.all(secrets), new People(secrets));
        secrets.write("client.env", toSource(settings, settings.system()));
        settings.limited().forEach(each -> secrets.write(each.file(), toSource(settings, each.credentials())));
        ConfigurableApplicationContext context = new SpringApplicationBuilder(IssuerApplication.class)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .initializers(it -> it.getBeanFactory().registerSingleton("issuerSettings", settings))
                .properties(Map.of("server.port", port, "server.address", "127.0.0.1", "server.tomcat.threads.max", "8",
                        "server.servlet.session.cookie.name", "BANGVANG_LOGIN", "spring.main.banner-mode", "off",
                        "spring.jmx.enabled", "false"))
                .run();
        return new IdentityProvider(context, settings);
    }

    private static String toSource(IssuerApplication.Settings settings, Credentials client) {
        return """
                export BANGVANG_CLIENT_ID=%s
                export BANGVANG_CLIENT_SECRET=%s
                export BANGVANG_TOKEN_URL=%s/oauth2/token
                """.formatted(client.id(), client.secret(), settings.issuer());
    }

    /** The issuer's address, as in the tokens. */
    public String issuer() {
        return settings.issuer();
    }

    /** A client that may do everything, for loading data. */
    public Credentials system() {
        return settings.system();
    }

    /** The systems that reach a part of the demonstration only. */
    public List<LimitedClient> limited() {
        return settings.limited();
    }

    /** The gateway's client, for logging people in. */
    public Credentials gateway() {
        return settings.gateway();
    }

    /** The demonstration's administrator: of every office, everywhere. */
    public Credentials administrator() {
        return people().getFirst().credentials();
    }

    /** Everybody who can log in, the administrator first. */
    public List<Person> people() {
        return settings.people().all();
    }

    /** The codes of the organisations that people and limited clients belong to. */
    public List<String> organisations() {
        return Stream.concat(people().stream().map(Person::organisation),
                limited().stream().map(LimitedClient::organisation))
                .filter(code -> !code.equals(Person.EVERYWHERE))
                .distinct()
                .toList();
    }

    /**
     * From now on the tokens of whoever belongs to an organisation reach it.
     *
     * @param code one of {@link #organisations()}
     * @param id as the API knows it
     */
    public void know(String code, String id) {
        settings.people().know(code, id);
    }

    /**
     * From now on the tokens of a person say which member it is.
     *
     * @param memberId as the API knows it
     */
    public void connect(Person person, String memberId) {
        settings.people().connect(person, memberId);
    }

    /** What integration-service seals cursors and webhook secrets with. */
    public String integrationSecret() {
        return settings.secrets().key("integration-secret");
    }

    /** What cursors are sealed with, so that they are known again after a restart and by every instance. */
    public String pagingKey() {
        return settings.secrets().key("paging-key");
    }

    /** A file to source before calling the API: the system client's id and secret, and where it gets a token. */
    public Path clientFile() {
        return settings.secrets().file("client.env");
    }

    /** The same for a limited client. */
    public Path clientFile(LimitedClient client) {
        return settings.secrets().file(client.file());
    }

    @Override
    public void close() {
        context.close();
    }
}
