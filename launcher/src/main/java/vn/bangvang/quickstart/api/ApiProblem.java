package vn.bangvang.quickstart.api;

/** The API refused a request that was expected to succeed. */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Answer answer;

    ApiProblem(String method, String path, Answer answer) {
        super("%s %s was answered %d: %s".formatted(method, path, answer.status(), answer.body()));
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
