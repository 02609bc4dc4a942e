package org.action2.casework.oversight;

import java.util.function.Supplier;
import org.action2.casework.engine.TheProgram;
import org.springframework.stereotype.Component;

/** Asks the engine as the program itself, for what belongs to no case, such as models, forms and names of people. */
@Component
public class AsProgram {

    private final TheProgram program;

    AsProgram(TheProgram program) {
        this.program = program;
    }

    /** The answer to a question that does not depend on who is signed in. */
    public <T> T ask(Supplier<T> question) {
        return program.act(question);
    }
}
