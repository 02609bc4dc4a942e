package org.action2.casework.followup.intake;

import org.action2.casework.engine.CaseVariables;
import org.action2.casework.followup.RecommendationProcesses;

/** Names of the process {@code recommendation-intake}: its key, elements, messages and variables. */
final class RecommendationIntakeProcess {

    static final String KEY = RecommendationProcesses.INTAKE;

    static final String READ_EXPORT = "read-export";
    static final String READ_FILE = "read-file";
    static final String CONFIRM_INTAKE = "confirm-intake";
    static final String REGISTER_BATCH = "register-batch";
    static final String INTAKE_FINISHED = "intake-finished";
    static final String INTAKE_STOPPED = "intake-stopped";
    static final String INTAKE_DISCARDED = "intake-discarded";
    static final String EXPORT_REFUSED = "export-refused";

    static final String STOPPED = "recommendation-intake-stopped";

    static final String NO_EXPORT = "no-export";

    static final String INTAKE_ID = "intakeId";
    static final String FILE_NAME = "fileName";
    static final String FILE_READ = "fileRead";
    static final String SUBMITTED_BY = CaseVariables.SUBMITTED_BY;
    static final String TITLE = CaseVariables.TITLE;
    static final String NOTES = "intakeNotes";
    static final String COUNTS = "intakeCounts";
    static final String ROWS = "intakeRows";
    static final String ROWS_SHOWN = "intakeRowsShown";
    static final String BODIES_OFFERED = "bodiesOffered";
    static final String COUNTRIES_OFFERED = "countriesOffered";
    static final String YEARS_OFFERED = "yearsOffered";

    static final String CONFIRMED = "intakeConfirmed";
    static final String BODIES = "bodiesTaken";
    static final String COUNTRIES = "countriesTaken";
    static final String YEARS = "yearsTaken";
    static final String KINDS_LEFT = "kindsLeft";
    static final String COMMENT = "intakeComment";

    static final String TO_REGISTER = "recommendationsToRegister";
    static final String REGISTERED = "recommendationsRegistered";
    static final String PROGRESS = "progress";
    static final String ALL_REGISTERED = "allRegistered";

    private RecommendationIntakeProcess() {
    }
}
