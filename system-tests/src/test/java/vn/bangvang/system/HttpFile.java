package vn.bangvang.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.json.JsonMapper;

/** A file of requests as editors send them, as far as ours go: variables, named answers, the status in each title. */
final class HttpFile {
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{(.+?)}}");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^@(\\w+) = (.+)$");
    private static final Pattern NAME = Pattern.compile("(?m)^# @name (\\w+)$");

    private final String text;
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, HttpResponse<String>> answers = new HashMap<>();

    /** What was asked and answered: the request's title, and the same with the status that came. */
    record Answered(String title, String found) {}

    /** @param variables in place of the file's own and of the environment's */
    HttpFile(Path file, Map<String, String> variables) throws IOException {
        text = Files.readString(file);
        VARIABLE.matcher(text).results().forEach(it -> this.variables.put(it.group(1), it.group(2)));
        this.variables.putAll(variables);
    }

    /** Sends one request after the other. */
    List<Answered> send(HttpClient http) throws IOException, InterruptedException {
        var all = new ArrayList<Answered>();
        String[] requests = text.split("(?m)^### ");
        for (int i = 1; i < requests.length; i++) {
            String[] titleAndRest = requests[i].split("\n", 2);
            HttpResponse<String> answer = http.send(request(titleAndRest[1]), BodyHandlers.ofString());
            Matcher name = NAME.matcher(titleAndRest[1]);
            if (name.find()) {
                answers.put(name.group(1), answer);
            }
            String title = titleAndRest[0];
            all.add(new Answered(title, title.replaceAll("→ .*", "→ " + answer.statusCode())));
        }
        return all;
    }

    private HttpRequest request(String source) {
        String[] headAndBody = filledIn(source.replaceAll("(?m)^#.*\\n", "").strip()).split("\n\n", 2);
        String[] head = headAndBody[0].split("\n");
        String[] line = head[0].split(" ", 2);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(line[1].replace(" ", "%20")));
        for (int i = 1; i < head.length; i++) {
            String[] header = head[i].split(": ", 2);
            request.header(header[0], header[1].matches("Basic .+:.+") ? basic(header[1]) : header[1]);
        }
        return request.method(line[0], headAndBody.length > 1
                ? BodyPublishers.ofString(headAndBody[1])
                : BodyPublishers.noBody()).build();
    }

    private static String basic(String header) {
        String credentials = header.substring("Basic ".length());
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private String filledIn(String source) {
        return REFERENCE.matcher(source).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String reference) {
        String[] path = reference.replace("$processEnv ", "").split("\\.", 4);
        if (path.length < 4) {
            return variables.get(path[0]);
        }
        HttpResponse<String> answer = answers.get(path[0]);
        return path[2].equals("headers")
                ? answer.headers().firstValue(path[3]).orElseThrow()
                : JsonMapper.shared()
                        .readTree(answer.body())
                        .at("/" + path[3].replace('.', '/'))
                        .asString();
    }
}
