package org.action2.casework.engine;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.engine.ChangeRecorder.Change;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** What one command of the engine changed; recorded when the engine writes its own changes, in the same transaction. */
class CommandChanges implements Session {

    private final ChangeRecorder recorder;
    private final List<Change> changes = new ArrayList<>();

    private CommandChanges(ChangeRecorder recorder) {
        this.recorder = recorder;
    }

    void add(Change change) {
        changes.add(change);
    }

    @Override
    public void flush() {
        if (!changes.isEmpty()) {
            recorder.record(List.copyOf(changes));
            changes.clear();
        }
    }

    @Override
    public void close() {
    }

    /** Opens one for each command that changes something. */
    static final class Factory implements SessionFactory {

        private final ChangeRecorder recorder;

        Factory(ChangeRecorder recorder) {
            this.recorder = recorder;
        }

        @Override
        public Class<?> getSessionType() {
            return CommandChanges.class;
        }

        @Override
        public Session openSession() {
            return new CommandChanges(recorder);
        }
    }
}
