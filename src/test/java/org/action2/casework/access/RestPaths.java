package org.action2.casework.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every operation that JAX-RS resources offer, read from their annotations, those of sub-resources included. */
final class RestPaths {

    private static final int DEEPEST = 6;

    private final TreeSet<Operation> found = new TreeSet<>();

    private RestPaths() {
    }

    /** @param path with the names of its parameters in braces, without patterns */
    record Operation(String method, String path, String name) implements Comparable<Operation> {

        @Override
        public int compareTo(Operation other) {
            return toString().compareTo(other.toString());
        }
    }

    static List<Operation> of(Collection<Class<?>> resources) {
        var paths = new RestPaths();
        resources.forEach(resource -> annotation(resource, Path.class).ifPresent(path -> paths.walk(resource, join("", path.value()), 0)));
        return List.copyOf(paths.found);
    }

    private void walk(Class<?> resource, String prefix, int depth) {
        for (var method : resource.getMethods()) {
            var path = annotation(method, Path.class).map(found -> join(prefix, found.value()));
            var verb = declarations(method).flatMap(each -> Arrays.stream(each.getAnnotations()))
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class)).filter(each -> each != null).findFirst();
            if (verb.isPresent()) {
                found.add(new Operation(verb.get().value(), path.orElse(prefix), method.getName()));
            } else if (path.isPresent() && depth < DEEPEST) {
                walk(method.getReturnType(), path.get(), depth + 1);
            }
        }
    }

    private static String join(String prefix, String path) {
        var plain = path.replaceAll("\\{\\s*([\\w-]+)\\s*:[^{}]*(?:\\{[^{}]*}[^{}]*)*}", "{$1}");
        return (prefix + "/" + plain).replaceAll("/+", "/").replaceAll("/$", "");
    }

    private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
        return declarations(method).map(each -> each.getAnnotation(type)).filter(each -> each != null).findFirst();
    }

    private static <A extends Annotation> Optional<A> annotation(Class<?> type, Class<A> wanted) {
        return ancestors(type).stream().map(each -> each.getAnnotation(wanted)).filter(each -> each != null).findFirst();
    }

    /** The method and all that it implements or overrides, where its annotations may stand. */
    private static Stream<Method> declarations(Method method) {
        return ancestors(method.getDeclaringClass()).stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(each -> each.getName().equals(method.getName()) && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()));
    }

    private static List<Class<?>> ancestors(Class<?> type) {
        var all = new ArrayList<Class<?>>();
        for (var each = type; each != null; each = each.getSuperclass()) {
            all.add(each);
            Arrays.stream(each.getInterfaces()).forEach(face -> all.addAll(ancestors(face)));
        }
        return all;
    }
}
