package org.action2.casework.access;

import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that the running program has, found where the frameworks find them: controllers, both REST APIs, plugins, files. */
final class EveryAddress {

    private static final int DEEPEST = 8;

    private EveryAddress() {
    }

    /** A method and a path whose variables are filled in. */
    record Address(String method, String path) implements Comparable<Address> {

        @Override
        public int compareTo(Address other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Set<Address> of(ApplicationContext context) {
        var addresses = new TreeSet<Address>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()
            .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> addresses.addAll(of(info))));
        context.getBeansOfType(ResourceConfig.class).values().forEach(rest -> addresses.addAll(resources("/engine-rest", rest.getClasses())));
        webApps().forEach((path, application) -> addresses.addAll(resources("/camunda/api/" + path, application.getClasses())));
        addresses.addAll(files());
        return addresses;
    }

    private static Set<Address> of(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        if (methods.isEmpty()) {
            methods.add("GET");
        }
        return info.getPatternValues().stream().flatMap(path -> methods.stream().map(method -> new Address(method, filled(path)))).collect(Collectors.toSet());
    }

    private static Map<String, Application> webApps() {
        return Map.of("cockpit", new CockpitApplication(), "admin", new AdminApplication(), "tasklist", new TasklistApplication(),
            "engine", new EngineRestApplication(), "welcome", new WelcomeApplication());
    }

    private static Set<Address> resources(String base, Set<Class<?>> classes) {
        var found = new LinkedHashSet<Address>();
        classes.stream().map(Resource::from).filter(resource -> resource != null).forEach(resource -> walk(joined(base, resource.getPath()), resource, 0, found));
        return found;
    }

    /** @param path that of the resource; what a locator leads to has none of its own */
    private static void walk(String path, Resource resource, int depth, Set<Address> found) {
        resource.getResourceMethods().forEach(method -> found.add(new Address(method.getHttpMethod(), filled(path))));
        resource.getChildResources().forEach(child -> walk(joined(path, child.getPath()), child, depth + 1, found));
        if (resource.getResourceLocator() != null && depth < DEEPEST) {
            var type = Resource.from(resource.getResourceLocator().getInvocable().getRawResponseType());
            if (type != null) {
                walk(path, type, depth + 1, found);
            }
        }
    }

    private static Set<Address> files() {
        var found = new TreeSet<Address>();
        Map.of("classpath*:/META-INF/resources/webjars/camunda/**", "/webjars/camunda/", "classpath*:/META-INF/resources/webjars/chart.js/**", "/webjars/chart.js/",
            "classpath*:/static/**", "/static/").forEach((pattern, mark) -> {
                try {
                    Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern)).filter(file -> file.isReadable())
                        .map(file -> url(file).substring(url(file).lastIndexOf(mark)))
                        .flatMap(path -> path.startsWith("/static/") ? Stream.of(path.substring("/static".length()))
                            : Stream.of(path, path.replaceFirst("^/webjars/camunda/", "/camunda/")))
                        .forEach(path -> found.add(new Address("GET", path)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        return found;
    }

    private static String url(org.springframework.core.io.Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(String base, String path) {
        return path == null || path.isEmpty() || path.equals("/") ? base : base + (path.startsWith("/") || base.endsWith("/") ? path : "/" + path);
    }

    /** Engines are called default; all else is something that does not exist. */
    private static String filled(String path) {
        return path.replaceAll("/(auth/user|setup|engine)/\\{[^/]*}", "/$1/default").replaceAll("\\{(processEngineName|engineName|engine|name)[^/]*}", "default")
            .replaceAll("\\{[^/]*}", "x").replaceAll("/+", "/");
    }
}
