package vn.bangvang.webapi.description;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Collectors;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.SpringDocJavadocProvider;
import org.springframework.util.StringUtils;

/** The docstrings of the code as Markdown. What a parameter means wherever it stands is said once, in {@code words}. */
final class Docstrings extends SpringDocJavadocProvider {
    private static final CommentFormatter FORMAT = new CommentFormatter();

    private final Map<String, String> words = Texts.named("words");

    /** With what is said of an enum's constants. */
    @Override
    public String getClassJavadoc(Class<?> type) {
        return plain(super.getClassJavadoc(type)) + RuntimeJavadoc.getJavadoc(type)
                .getEnumConstants()
                .stream()
                .filter(constant -> !constant.isEmpty())
                .map(constant -> "\n* `" + constant.getName() + "`: " + plain(constant.getComment()))
                .collect(Collectors.joining());
    }

    @Override
    public Map<String, String> getRecordClassParamJavadoc(Class<?> type) {
        return super.getRecordClassParamJavadoc(type).entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, component -> sentence(component.getValue())));
    }

    @Override
    public String getMethodJavadocDescription(Method method) {
        return plain(super.getMethodJavadocDescription(method));
    }

    @Override
    public @Nullable String getParamJavadoc(Method method, String name) {
        String own = super.getParamJavadoc(method, name);
        return own == null ? words.get(name) : sentence(own);
    }

    private static String sentence(String text) {
        return StringUtils.capitalize(plain(text));
    }

    private static String plain(Comment comment) {
        return plain(FORMAT.format(comment));
    }

    private static String plain(String html) {
        return html.replaceAll("</?code>", "`").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip();
    }
}
