package org.action2.casework.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * Who may tell the engine what, command by command, from {@code engine/commands.csv}. A command that is not listed is for
 * the program only, so that a new release of the engine opens nothing. A function is listed as the class that it is written
 * in, followed by {@code $$Lambda}.
 */
final class CommandList {

    static final String FILE = "engine/commands.csv";

    private static final String LAMBDA = "$$Lambda";
    private static final int COLUMNS = 3;

    /** Who may give a command; each also those after it, but the program, which may give all. */
    enum Who {

        /** Also asked with the person taken away, by the engine's own REST; tells nothing of people or cases. */
        ANYONE,
        /** Everybody who is signed in; the guards and the engine's own rights judge. */
        PEOPLE,
        MANAGERS,
        ADMINISTRATORS,
        PROGRAM;

        /** Whether a person of this standing may give a command for those. */
        boolean may(Who allowed) {
            return allowed != PROGRAM && compareTo(allowed) >= 0;
        }
    }

    private final Map<String, Who> allowed;

    private CommandList(Map<String, Who> allowed) {
        this.allowed = Map.copyOf(allowed);
    }

    static CommandList read() {
        try (var reader = new BufferedReader(new InputStreamReader(
            CommandList.class.getClassLoader().getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return new CommandList(reader.lines().skip(1).map(line -> line.split(",", COLUMNS))
                .collect(Collectors.toMap(columns -> columns[0], columns -> Who.valueOf(columns[1].toUpperCase(Locale.ROOT)))));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of commands can't be read.", e);
        }
    }

    /** Who may give a command of the class. */
    Who of(Class<?> command) {
        return allowed.getOrDefault(name(command), Who.PROGRAM);
    }

    Who of(Command<?> command) {
        return of(command.getClass());
    }

    Map<String, Who> all() {
        return allowed;
    }

    private static String name(Class<?> command) {
        var lambda = command.getName().indexOf(LAMBDA);
        return lambda < 0 ? command.getName() : command.getName().substring(0, lambda) + LAMBDA;
    }
}
