package org.reeduca.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.reeduca.bench.Form;

/** Somebody with a browser; their tabs are threads that share it. Nothing is sent twice unless they do it. */
final class Person {

    /** Longer than the application may take for an answer, whatever happens to its database. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String LOGIN = "/access/login.xhtml";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI application;
    private final String login;
    private final String password;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Person(URI application, String login, String password) {
        this.application = application;
        this.login = login;
        this.password = password;
    }

    Person signIn() throws IOException, InterruptedException {
        cookies.clear();
        Map<String, String> fields = Form.hidden(get(LOGIN).body(), "<form id=\"loginForm\"");
        fields.put("login", login);
        fields.put("password", password);
        fields.put("enter", "enter");
        HttpResponse<String> answer = post(LOGIN, fields);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Sign-in answered " + answer.statusCode());
        }
        return this;
    }

    static String address(UUID session) {
        return "/attendance/roll.xhtml?session=" + session;
    }

    RollSheet open(UUID session) throws IOException, InterruptedException {
        HttpResponse<String> page = get(address(session));
        if (page.statusCode() != 200) {
            throw new IllegalStateException("The roll answered " + page.statusCode());
        }
        return RollSheet.of(session, page.body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Form.encode(form))));
    }

    HttpResponse<String> put(Change change) throws IOException, InterruptedException {
        return send(request(change.path())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", change.key().toString())
                .PUT(BodyPublishers.ofString(change.body())));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(application.resolve(path))
                .timeout(PATIENCE)
                .header("Sec-Fetch-Site", "same-origin");
        return cookies.isEmpty()
                ? request
                : request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return answer;
    }
}
