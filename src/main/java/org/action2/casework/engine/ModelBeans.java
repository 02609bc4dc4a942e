package org.action2.casework.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans that expressions may name: delegates, listeners and what is marked {@link ForModels}; no others. */
@Component
class ModelBeans {

    private final ListableBeanFactory beans;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    boolean has(String name) {
        return known.computeIfAbsent(name, key -> beans.containsBean(key) && isForModels(key));
    }

    Object get(String name) {
        return beans.getBean(name);
    }

    /** Whether an expression may call methods of the type, as it is that of a model's bean. */
    boolean isForModels(Class<?> type) {
        return type.isAnnotationPresent(ForModels.class)
            || JavaDelegate.class.isAssignableFrom(type)
            || ExecutionListener.class.isAssignableFrom(type)
            || TaskListener.class.isAssignableFrom(type);
    }

    private boolean isForModels(String name) {
        return beans.findAnnotationOnBean(name, ForModels.class) != null
            || Arrays.stream(new Class<?>[] {JavaDelegate.class, ExecutionListener.class, TaskListener.class})
                .anyMatch(type -> beans.isTypeMatch(name, type));
    }
}
