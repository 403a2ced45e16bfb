package flinkconf.oracle.start;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** The REST interface of a JobManager on this machine, with TLS or without. */
final class Rest {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final HttpClient CLIENT = client();

    private final int port;
    private String scheme = "http";

    Rest(int port) {
        this.port = port;
    }

    /** The answer, or null while there is none. */
    JsonObject get(String path) throws InterruptedException {
        JsonObject answer = get(scheme, path);
        if (answer == null && scheme.equals("http")) {
            answer = get("https", path);
            if (answer != null) {
                scheme = "https";
            }
        }
        return answer;
    }

    private JsonObject get(String tried, String path) throws InterruptedException {
        URI uri = URI.create(tried + "://localhost:" + port + path);
        try {
            HttpResponse<String> response = CLIENT.send(
                    HttpRequest.newBuilder(uri).timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == OK ? JsonParser.parseString(response.body()).getAsJsonObject() : null;
        } catch (IOException | RuntimeException notYet) {
            return null;
        }
    }

    private static HttpClient client() {
        System.setProperty("jdk.internal.httpclient.disableHostnameVerification", "true");
        TrustManager everyone = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {everyone}, new SecureRandom());
            return HttpClient.newBuilder().sslContext(context).connectTimeout(TIMEOUT).build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
