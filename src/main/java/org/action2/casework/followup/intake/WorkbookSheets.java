package org.action2.casework.followup.intake;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.xml.sax.SAXException;

/** The sheets of an Open XML workbook. */
class WorkbookSheets implements Sheets {

    private final WorkbookParts parts;
    private final SharedTexts shared;

    WorkbookSheets(WorkbookParts parts, SharedTexts shared) {
        this.parts = parts;
        this.shared = shared;
    }

    @Override
    public List<Name> names() {
        return parts.sheets().stream().map(sheet -> new Name(sheet.name(), sheet.isHidden())).toList();
    }

    @Override
    public TableRows read(int sheet, Consumer<RawRecord> records, boolean onlyLooks) throws IOException {
        var table = new TableRows(records, parts.hasDatesFrom1904());
        var handler = new SheetHandler(shared, table, onlyLooks);
        try {
            WorkbookParts.parse(parts.sheets().get(sheet).part(), handler);
        } catch (SheetHandler.Enough e) {
            // the rest tells nothing
        } catch (SAXException e) {
            throw WorkbookFaults.declaresDocumentType(e) ? WorkbookFaults.documentType()
                : new UnreadableFileException("followup.sheet-is-damaged", parts.sheets().get(sheet).name(), handler.row());
        }
        table.end();
        return table;
    }
}
