package vn.bangvang.evaluation;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service told is in its own store: of that it reads the news alone, and of what others told everything. */
class OwnNewsTests {
    private static Binder settings;

    @BeforeAll
    static void read() throws Exception {
        settings = new Binder(ConfigurationPropertySources.from(new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yml"))));
    }

    @Test
    void itsOwnTopicsAreReadFromNowAndThoseAlone() {
        List<String> own = new ArrayList<>(topics("feed.topics"));
        own.retainAll(topics("outbox.topics"));

        assertThat(topics("feed.from-now")).isNotEmpty().containsExactlyInAnyOrderElementsOf(own);
    }

    private static List<String> topics(String setting) {
        return settings.bind("bangvang." + setting, Bindable.listOf(String.class)).get();
    }
}
