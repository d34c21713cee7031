package org.reeduca.container;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Speaks http to the deployed application the way a browser does, but follows no redirect and shows every header. Each
 * one comes from an address of its own, so that the count of wrong passwords of one test is not that of another.
 */
public final class Browser {

    private static final URI APPLICATION = URI.create("http://127.0.0.1:8280");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    private static final AtomicInteger ADDRESSES = new AtomicInteger((int) (System.nanoTime() & 0xffff));
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value)=\"([^\"]*)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** A browser that nobody has used, somewhere else than all others. */
    public Browser() {
        int n = ADDRESSES.incrementAndGet();
        headers.put("X-Forwarded-For", "198.51." + (n >> 8 & 0xff) + "." + (n & 0xff));
        headers.put("Sec-Fetch-Site", "same-origin");
        headers.put("Sec-Fetch-Mode", "navigate");
    }

    /** Sends this header from now on; an empty value leaves it out. */
    public Browser with(String header, String value) {
        if (value.isEmpty()) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        return this;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    /** Sends another method without a body. */
    public HttpResponse<String> method(String method, String path) throws IOException, InterruptedException {
        return send(method, path, BodyPublishers.noBody());
    }

    /** Sends a form as it is. */
    public HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, BodyPublishers.ofString(body));
    }

    /** Sends a body as JSON, as a script of a page does. */
    public HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send("PUT", path, BodyPublishers.ofString(json));
    }

    /** Opens a page, fills in its form by the ids of the fields, and presses the button. */
    public HttpResponse<String> submit(String path, String form, String button, Map<String, String> fields)
            throws IOException, InterruptedException {
        String page = get(path).body();
        int start = page.indexOf("<form id=\"" + form + "\"");
        if (start < 0) {
            throw new IllegalStateException("No form " + form + " in " + page);
        }
        String html = page.substring(start, page.indexOf("</form>", start));
        Map<String, String> all = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(html);
        while (hidden.find()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(hidden.group());
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            all.put(attributes.getOrDefault("name", ""), attributes.getOrDefault("value", ""));
        }
        all.putAll(fields);
        all.put(button, button);
        int query = path.indexOf('?');
        return post(query < 0 ? path : path.substring(0, query), all);
    }

    /** Signs in on the page made for it. */
    public HttpResponse<String> signIn(String login, String password) throws IOException, InterruptedException {
        return submit("/access/login.xhtml", "loginForm", "enter", Map.of("login", login, "password", password));
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(APPLICATION.resolve(path)).method(method, body);
        headers.forEach(request::header);
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        } else if (method.equals("PUT")) {
            request.header("Content-Type", "application/json");
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
