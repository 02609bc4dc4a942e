package org.action2.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.List;
import org.action2.casework.engine.CommandList.Who;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.objenesis.SpringObjenesis;

/** Who may give the engine which command. */
class CommandGuardTest {

    private static final CommandInterceptor DONE = new CommandInterceptor() {

        @Override
        @SuppressWarnings("unchecked")
        public <T> T execute(Command<T> command) {
            return (T) "done";
        }
    };

    private final ProcessEngineConfigurationImpl engine = mock();
    private final IdentityService identity = mock();
    private final EngineCallbacks callbacks = mock();
    private final SystemIdentity system = new SystemIdentity(callbacks);
    private final CommandGuard guard = new CommandGuard(engine, system);

    @BeforeEach
    void stand() {
        when(callbacks.identity()).thenReturn(identity);
        when(engine.isAuthorizationEnabled()).thenReturn(true);
        when(engine.getIdentityService()).thenReturn(identity);
        guard.setNext(DONE);
        guard.stand();
    }

    @Test
    void strangerAsksOnlyWhatTellsNothing() {
        assertThat(open()).containsExactly(Who.ANYONE);
        signIn(null);
        assertThat(open()).containsExactly(Who.ANYONE);
    }

    @Test
    void eachStandingHasItsOwnAndWhatIsForThoseBelow() {
        signIn("ken-focal-point", "country-team");
        assertThat(open()).containsExactly(Who.ANYONE, Who.PEOPLE);
        signIn("manager", "manager");
        assertThat(open()).containsExactly(Who.ANYONE, Who.PEOPLE, Who.MANAGERS);
        signIn("admin", "manager", Groups.CAMUNDA_ADMIN);
        assertThat(open()).containsExactly(Who.ANYONE, Who.PEOPLE, Who.MANAGERS, Who.ADMINISTRATORS);
    }

    @Test
    void personOfNoGroupIsOneOfThePeople() {
        when(identity.getCurrentAuthentication()).thenReturn(new Authentication("visitor", null));

        assertThat(open()).containsExactly(Who.ANYONE, Who.PEOPLE);
    }

    @Test
    void programGivesAllCommands() {
        try (var acting = system.begin()) {
            assertThat(open()).containsExactly(Who.values());
        }
        assertThat(open()).as("no longer").containsExactly(Who.ANYONE);
    }

    @Test
    void programThatActsForAPersonIsHeldToThePerson() {
        try (var acting = system.begin()) {
            signIn("ken-focal-point", "country-team");

            assertThat(open()).containsExactly(Who.ANYONE, Who.PEOPLE);
        }
    }

    @Test
    void guardStandsOnceTheEngineIsBuiltAndRightsCount() {
        when(engine.isAuthorizationEnabled()).thenReturn(false);
        assertThat(open()).containsExactly(Who.values());
        when(engine.isAuthorizationEnabled()).thenReturn(true);
        var early = new CommandGuard(engine, system);
        early.setNext(DONE);

        assertThat(early.<Object>execute(commandFor(Who.PROGRAM))).isEqualTo("done");
        early.stand();
        assertThatThrownBy(() -> early.execute(commandFor(Who.PROGRAM))).isInstanceOf(NotAllowedException.class);
    }

    private void signIn(String account, String... groups) {
        when(identity.getCurrentAuthentication()).thenReturn(new Authentication(account, List.of(groups)));
    }

    /** For whom the commands are that who is signed in may give. */
    private List<Who> open() {
        return Arrays.stream(Who.values()).filter(who -> {
            try {
                return "done".equals(guard.<Object>execute(commandFor(who)));
            } catch (NotAllowedException e) {
                return false;
            }
        }).toList();
    }

    /** A command of the list that is for those; its fields are empty. */
    @SuppressWarnings("unchecked")
    private static Command<Object> commandFor(Who who) {
        var name = CommandList.read().all().entrySet().stream().filter(each -> each.getValue() == who && !each.getKey().contains("$$Lambda"))
            .map(each -> each.getKey()).sorted().findFirst();
        try {
            return name.isEmpty() ? context -> null : (Command<Object>) new SpringObjenesis().newInstance(Class.forName(name.get()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
