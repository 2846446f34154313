package vn.bangvang.webapi.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What docstrings cannot say, from the {@code messages} of every module on the class path. */
final class Texts {
    private Texts() {}

    /** @return the texts of all files of that name, by their keys */
    static Map<String, String> named(String name) {
        var all = new Properties();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/" + name + ".properties")) {
                PropertiesLoaderUtils.fillProperties(all, new EncodedResource(file, UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, all::getProperty));
    }
}
