package org.action2.casework.publication;

import java.util.Locale;
import java.util.Map;
import org.action2.casework.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** How IATI knows the agencies: the table {@code iati-organisations}. */
@Component
class IatiOrganisations {

    private static final String TABLE = "iati-organisations";
    private static final String GROUP = "agency-";

    private final DecisionTables tables;

    IatiOrganisations(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param ref its identifier in IATI; empty where none is known */
    record Organisation(String ref, String name) {
    }

    /** @param agency such as {@code agency-undp}; one that the table does not have is named by its own letters */
    Organisation of(String agency) {
        return tables.evaluateNewest(TABLE, Map.of("agency", agency)).stream().findFirst()
            .map(row -> new Organisation(row.get("ref") == null ? "" : String.valueOf(row.get("ref")), String.valueOf(row.get("name"))))
            .orElseGet(() -> new Organisation("", (agency.startsWith(GROUP) ? agency.substring(GROUP.length()) : agency).toUpperCase(Locale.ROOT)));
    }
}
