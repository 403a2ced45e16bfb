package flinkconf.oracle.start;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** An API server on this machine that accepts everything and gives back what was put into it. */
final class KubernetesApi implements AutoCloseable {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;

    private final Map<String, String> stored = new ConcurrentHashMap<>();
    private final HttpServer server;

    KubernetesApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (exchange.getRequestMethod()) {
            case "POST" -> send(exchange, CREATED, create(exchange, path));
            case "PUT", "PATCH" -> send(exchange, OK, replace(exchange, path));
            case "DELETE" -> {
                stored.remove(path);
                send(exchange, OK, status("Success", OK));
            }
            default -> find(exchange, path);
        }
    }

    private String create(HttpExchange exchange, String path) {
        JsonObject resource = body(exchange);
        JsonObject metadata = resource.getAsJsonObject("metadata");
        metadata.addProperty("uid", UUID.randomUUID().toString());
        metadata.addProperty("resourceVersion", "1");
        stored.put(path + "/" + metadata.get("name").getAsString(), resource.toString());
        return resource.toString();
    }

    private String replace(HttpExchange exchange, String path) {
        JsonObject resource = body(exchange);
        return resource.has("metadata") ? stored.merge(path, resource.toString(), (old, made) -> made) : resource.toString();
    }

    private void find(HttpExchange exchange, String path) throws IOException {
        String resource = stored.get(path);
        if (resource != null) {
            send(exchange, OK, resource);
        } else if (path.matches(".*/(pods|services|deployments|configmaps|nodes)")) {
            send(exchange, OK, "{\"kind\":\"List\",\"apiVersion\":\"v1\",\"metadata\":{},\"items\":[]}");
        } else {
            send(exchange, NOT_FOUND, status("Failure", NOT_FOUND));
        }
    }

    private static JsonObject body(HttpExchange exchange) {
        JsonElement sent = JsonParser.parseReader(new InputStreamReader(exchange.getRequestBody(), StandardCharsets.UTF_8));
        return sent.isJsonObject() ? sent.getAsJsonObject() : new JsonObject();
    }

    private static String status(String word, int code) {
        return "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"" + word + "\",\"code\":" + code + "}";
    }

    private static void send(HttpExchange exchange, int code, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
