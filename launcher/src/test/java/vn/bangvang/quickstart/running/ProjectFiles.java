package vn.bangvang.quickstart.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What stands in the project's files, for tests that compare them with each other. */
final class ProjectFiles {
    private static final Path HOME = Path.of("..");

    private ProjectFiles() {}

    /** A line of {@code deploy/services}. */
    record ListedService(String module, String name, String store, String instances) {
        boolean stores() {
            return store.equals("mongo");
        }
    }

    static List<ListedService> services() {
        return lines("deploy/services").map(line -> line.split(" +"))
                .map(words -> new ListedService(words[0], words[1], words[2], words[3]))
                .toList();
    }

    /** Without comments. */
    static Stream<String> lines(String file) {
        return read(file).lines().filter(line -> !line.startsWith("#"));
    }

    /** The file's first document. */
    static Map<String, Object> yaml(String file) {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(read(file)).iterator().next());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object of) {
        return (Map<String, Object>) of;
    }

    /** What the files with this ending say that stand in such a directory of any module. */
    static Stream<String> under(String directory, String ending) {
        try (Stream<Path> modules = Files.find(HOME, 2, (path, _) -> Files.isDirectory(path.resolve(directory)))) {
            List<Path> roots = modules.map(module -> module.resolve(directory)).sorted().toList();
            return roots.stream().flatMap(root -> filesIn(root, ending)).map(ProjectFiles::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> filesIn(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String file) {
        return text(HOME.resolve(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
