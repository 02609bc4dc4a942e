package org.action2.casework.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * An expression language that knows variables, the beans of models and plain values, and calls methods of nothing else:
 * no reflection, no engine services, no beans of the program at large.
 */
class RestrictedExpressionManager extends JuelExpressionManager {

    private final ModelBeans modelBeans;

    RestrictedExpressionManager(ModelBeans modelBeans) {
        this.modelBeans = modelBeans;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ModelBeanResolver());
        resolver.add(new ArrayELResolver(true));
        resolver.add(new ListELResolver(true));
        resolver.add(new MapELResolver(true));
        resolver.add(new PlainValueResolver());
        return resolver;
    }

    /** Resolves the first name of an expression to a bean of models. */
    private final class ModelBeanResolver extends ELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base == null && property instanceof String name && modelBeans.has(name)) {
                context.setPropertyResolved(true);
                return modelBeans.get(name);
            }
            return null;
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return Collections.emptyIterator();
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return null;
        }
    }

    /** Reads properties and calls methods of the types that models work with, and of no others. */
    private final class PlainValueResolver extends BeanELResolver {

        private static final List<String> VALUE_PACKAGES =
            List.of("java.lang.", "java.math.", "java.time.", "java.util.", "org.joda.time.", "org.camunda.spin.");

        /** The one package of values that holds more than values; these few of it are. */
        private static final Set<Class<?>> PLAIN = Set.of(String.class, Boolean.class, Character.class, Byte.class, Short.class,
            Integer.class, Long.class, Float.class, Double.class);

        private static final Set<String> OF_EXECUTION = Set.of("hasVariable", "getVariable", "getVariableLocal", "hasVariableLocal",
            "processBusinessKey", "getProcessBusinessKey", "businessKey", "getBusinessKey", "processInstanceId",
            "getProcessInstanceId", "tenantId", "getTenantId", "currentActivityId", "getCurrentActivityId");

        private static final Set<String> OF_TASK = Set.of("hasVariable", "getVariable", "getVariableLocal", "hasVariableLocal",
            "name", "getName", "assignee", "getAssignee", "dueDate", "getDueDate", "priority", "getPriority",
            "taskDefinitionKey", "getTaskDefinitionKey", "tenantId", "getTenantId", "processInstanceId", "getProcessInstanceId");

        PlainValueResolver() {
            super(true);
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            check(base, property);
            return super.getValue(context, base, property);
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            check(base, property);
            return super.getType(context, base, property);
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
            check(base, method);
            return super.invoke(context, base, method, types, parameters);
        }

        private void check(Object base, Object member) {
            if (base != null && !isOpen(base, String.valueOf(member))) {
                throw new ELException("An expression may not use \"" + member + "\" of " + base.getClass().getSimpleName() + ".");
            }
        }

        private boolean isOpen(Object base, String member) {
            if (member.equals("class") || member.equals("getClass")) {
                return false;
            }
            if (base instanceof DelegateExecution) {
                return OF_EXECUTION.contains(member);
            }
            if (base instanceof DelegateTask) {
                return OF_TASK.contains(member);
            }
            return modelBeans.isForModels(base.getClass()) || isValue(base.getClass());
        }

        private boolean isValue(Class<?> type) {
            var name = type.getName();
            if (name.startsWith("java.lang.")) {
                return PLAIN.contains(type);
            }
            return VALUE_PACKAGES.stream().anyMatch(name::startsWith);
        }
    }
}
