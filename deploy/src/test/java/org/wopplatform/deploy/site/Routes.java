package org.wopplatform.deploy.site;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.wopplatform.web.api.ApiApplication;
import org.wopplatform.web.pages.PagesApplication;

/** Every JAX-RS method there is, found in the classes that the applications list. */
final class Routes {
    private Routes() {}

    static List<String> ofApi() {
        return of(new ApiApplication()).toList();
    }

    static List<String> ofPages() {
        return of(new PagesApplication()).toList();
    }

    /** As {@code GET /api/v1/platforms/{platform}}. */
    private static Stream<String> of(Application application) {
        var root = application.getClass().getAnnotation(ApplicationPath.class).value();
        return application.getClasses().stream()
                .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(m -> of(root, type, m)))
                .sorted();
    }

    private static Stream<String> of(String root, Class<?> type, Method method) {
        var path =
                ("/" + root + "/" + path(type.getAnnotation(Path.class)))
                        + ("/" + path(method.getAnnotation(Path.class)));
        var tidy = path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(http -> http.value() + " " + tidy);
    }

    private static String path(Path path) {
        return path == null ? "" : path.value();
    }
}
