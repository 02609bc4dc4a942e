package org.action2.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.File;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What expressions of models may name and call. */
class RestrictedExpressionManagerTest {

    private final DelegateExecution execution = mock();
    private final DelegateTask task = mock();

    private RestrictedExpressionManager expressions;
    private ELContext context;

    /** A bean that models may use. */
    @ForModels
    public static class Sums {

        public int twice(int number) {
            return 2 * number;
        }
    }

    /** A bean of the program at large. */
    public static class Secrets {

        public String tell() {
            return "secret";
        }
    }

    @BeforeEach
    void prepare() {
        when(execution.getVariable("title")).thenReturn("Legal aid");
        when(execution.getProcessBusinessKey()).thenReturn("SF-KEN-2027-0001");
        when(task.getName()).thenReturn("Endorse request");
        var beans = new StaticListableBeanFactory(Map.of("sums", new Sums(), "secrets", new Secrets(), "step", (JavaDelegate) delegated -> { }));
        expressions = new RestrictedExpressionManager(new ModelBeans(beans));
        context = expressions.createElContext(Variables.createVariables().putValue("execution", execution).putValue("task", task).putValue("name", "Amina")
            .putValue("count", 7).putValue("list", List.of("a", "b")).putValue("map", Map.of("key", "value")).putValue("array", new String[] {"x"})
            .putValue("date", LocalDate.parse("2027-01-31")).putValue("amount", new BigDecimal("1.50")).putValue("runtime", Runtime.getRuntime())
            .putValue("file", new File("nowhere")).putValue("held", new Secrets()).asVariableContext());
    }

    @ParameterizedTest
    @CsvSource({"${name.toUpperCase()}, AMINA", "${count + 1}, 8", "${list[1]}, b", "${list.size()}, 2", "${map.key}, value", "${array[0]}, x", "${date.plusDays(1)}, 2027-02-01",
        "${date.year}, 2027", "${amount.negate()}, -1.50", "${execution.getVariable('title')}, Legal aid", "${execution.processBusinessKey}, SF-KEN-2027-0001",
        "${task.name}, Endorse request", "${sums.twice(4)}, 8"})
    void valuesAndBeansOfModelsAreUsed(String expression, String value) {
        assertThat(evaluate(expression)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${name.class}", "${name.getClass()}", "${sums.class}", "${sums.getClass()}", "${list.getClass()}", "${runtime.availableProcessors()}",
        "${file.exists()}", "${file.name}", "${held.tell()}", "${execution.processEngineServices}", "${execution.removeVariables()}", "${execution.class}",
        "${task.complete()}", "${task.execution}", "${step.getClass()}"})
    void nothingElseIsCalled(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(ELException.class).hasMessageContaining("may not use");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${secrets}", "${secrets.tell()}", "${unknown}"})
    void beansOfTheProgramAtLargeAreNotKnown(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(PropertyNotFoundException.class);
    }

    @Test
    void delegatesAreBeansOfModels() {
        assertThat(evaluate("${step}")).isInstanceOf(JavaDelegate.class);
    }

    @Test
    void typesAreNotAskedForWhereValuesAreNot() {
        assertThat(expressions.createValueExpression("${date.year}").getType(context)).isNotNull();
        assertThatThrownBy(() -> expressions.createValueExpression("${held.class}").getType(context)).isInstanceOf(ELException.class).hasMessageContaining("may not use");
    }

    @Test
    void nothingIsWritten() {
        assertThat(expressions.createValueExpression("${name.bytes}").isReadOnly(context)).isTrue();
        assertThat(expressions.createValueExpression("${list[0]}").isReadOnly(context)).isTrue();
        assertThat(expressions.createValueExpression("${map.key}").isReadOnly(context)).isTrue();
        assertThat(expressions.createValueExpression("${array[0]}").isReadOnly(context)).isTrue();
    }

    private Object evaluate(String expression) {
        return expressions.createValueExpression(expression).getValue(context);
    }
}
