package org.action2.casework.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys all models, decisions and forms as one deployment under names relative to the program, so that a form is
 * always found by the model that it was released with. A start with unchanged files deploys nothing.
 */
@Component
class ModelDeployment {

    private static final String[] PATTERNS = {
        "classpath:processes/**/*.bpmn", "classpath:processes/**/*.dmn", "classpath:forms/**/*.form"
    };

    void deployTo(RepositoryService repository) {
        var deployment = repository.createDeployment().name("casework").source("casework").enableDuplicateFiltering(false);
        resources().forEach((name, resource) -> {
            try (InputStream content = resource.getInputStream()) {
                deployment.addInputStream(name, content);
            } catch (IOException e) {
                throw new UncheckedIOException("Model " + name + " can't be read.", e);
            }
        });
        deployment.deploy();
    }

    private static Map<String, Resource> resources() {
        var resources = new TreeMap<String, Resource>();
        Arrays.stream(PATTERNS).flatMap(ModelDeployment::find).forEach(r -> resources.put(relativeName(r), r));
        return resources;
    }

    private static Stream<Resource> find(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException("The models can't be listed: " + pattern, e);
        }
    }

    private static String relativeName(Resource resource) {
        try {
            var url = resource.getURL().toString();
            var start = Math.max(url.lastIndexOf("/processes/"), url.lastIndexOf("/forms/"));
            return url.substring(start + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
