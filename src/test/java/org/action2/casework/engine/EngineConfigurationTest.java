package org.action2.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.junit.jupiter.api.Test;

/** The plugin at an engine that other plugins, such as those of the starter, have set up before. */
class EngineConfigurationTest {

    private final StandaloneInMemProcessEngineConfiguration engine = new StandaloneInMemProcessEngineConfiguration();

    @Test
    void whatOtherPluginsHaveSetStays() {
        HistoryEventHandler history = mock();
        CommandChecker checker = mock();
        CommandInterceptor interceptor = mock();
        BpmnParseListener listener = mock();
        SessionFactory sessions = mock();
        JobHandler<?> jobs = mock();
        engine.setCustomHistoryEventHandlers(List.of(history));
        engine.setCommandCheckers(List.of(checker));
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(interceptor));
        engine.setCustomPreBPMNParseListeners(List.of(listener));
        engine.setCustomSessionFactories(List.of(sessions));
        engine.setCustomJobHandlers(List.of(jobs));

        set();

        assertThat(engine.getCustomHistoryEventHandlers()).contains(history).hasSizeGreaterThan(1);
        assertThat(engine.getCommandCheckers()).contains(checker).hasSizeGreaterThan(1);
        assertThat(engine.getCustomPreCommandInterceptorsTxRequired()).contains(interceptor).hasSizeGreaterThan(1);
        assertThat(engine.getCustomPreBPMNParseListeners()).contains(listener).hasSizeGreaterThan(1);
        assertThat(engine.getCustomSessionFactories()).contains(sessions).hasSizeGreaterThan(1);
        assertThat(engine.getCustomJobHandlers().contains(jobs)).isTrue();
    }

    @Test
    void thereNeedBeNoOtherPlugins() {
        set();

        assertThat(engine.getCustomHistoryEventHandlers()).hasAtLeastOneElementOfType(ChangeHistoryHandler.class);
        assertThat(engine.getCustomPreCommandInterceptorsTxRequired()).hasAtLeastOneElementOfType(CommandGuard.class);
    }

    private void set() {
        new EngineConfiguration().caseworkEnginePlugin(new ModelDeployment(), mock(), mock(), mock(), mock(), mock(), mock(), mock(), mock(), mock(),
            mock(), mock(), mock(), mock(), 12, true, 1_000).preInit(engine);
    }
}
