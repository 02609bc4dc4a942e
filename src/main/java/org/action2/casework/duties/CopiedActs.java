package org.action2.casework.duties;

import java.util.List;
import java.util.Map;
import org.action2.casework.engine.CopiedRows;
import org.springframework.stereotype.Component;

/** The acts that are on record of a case. */
@Component
class CopiedActs implements CopiedRows {

    @Override
    public List<CopiedTable> tables(CopySql sql) {
        return List.of(new CopiedTable("case_act", "join case_copy c on c.root = x.case_id", Map.of("case_id", sql.id("x.case_id"))));
    }
}
