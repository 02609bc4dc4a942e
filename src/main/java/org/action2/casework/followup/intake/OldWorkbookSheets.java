package org.action2.casework.followup.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;

/**
 * The sheets of a workbook of Excel 97 to 2003. Its first part names them and says where each begins, so that a sheet
 * is read without those before it.
 *
 * @see <a href="https://learn.microsoft.com/openspecs/office_file_formats/ms-xls">MS-XLS</a>
 */
final class OldWorkbookSheets implements Sheets {

    private static final int RECORDS_BEFORE_A_PASSWORD = 5;
    private static final int RECORD_HEADER = 4;

    private final POIFSFileSystem container;
    private final String stream;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private SSTRecord shared;
    private boolean hasDatesFrom1904;

    private OldWorkbookSheets(POIFSFileSystem container) {
        this.container = container;
        this.stream = HSSFWorkbook.getWorkbookDirEntryName(container.getRoot());
    }

    /** @throws UnreadableFileException if a password protects the workbook */
    static OldWorkbookSheets of(POIFSFileSystem container) throws IOException {
        var workbook = new OldWorkbookSheets(container);
        if (workbook.isProtected()) {
            throw new UnreadableFileException("followup.protected-by-a-password");
        }
        workbook.process(0, workbook.new Globals());
        return workbook;
    }

    /** Where the records are encrypted, one of the first says so. */
    private boolean isProtected() throws IOException {
        try (var in = open(0)) {
            for (var i = 0; i < RECORDS_BEFORE_A_PASSWORD; i++) {
                var header = in.readNBytes(RECORD_HEADER);
                if (header.length < RECORD_HEADER) {
                    return false;
                }
                if (LittleEndian.getUShort(header, 0) == FilePassRecord.sid) {
                    return true;
                }
                in.skipNBytes(LittleEndian.getUShort(header, 2));
            }
        } catch (EOFException e) {
            return false; // damaged, which is found later
        }
        return false;
    }

    @Override
    public List<Name> names() {
        return sheets.stream().map(sheet -> new Name(sheet.getSheetname(), sheet.isHidden() || sheet.isVeryHidden())).toList();
    }

    @Override
    public TableRows read(int sheet, Consumer<RawRecord> records, boolean onlyLooks) throws IOException {
        var table = new TableRows(records, hasDatesFrom1904);
        process(sheets.get(sheet).getPositionOfBof(), new OldSheetListener(shared, table, onlyLooks));
        table.end();
        return table;
    }

    private void process(long begin, AbortableHSSFListener listener) throws IOException {
        var request = new HSSFRequest();
        request.addListenerForAllRecords(listener);
        try (var in = open(begin)) {
            new HSSFEventFactory().abortableProcessEvents(request, in);
        } catch (HSSFUserException e) {
            throw new IOException(e);
        }
    }

    private InputStream open(long begin) throws IOException {
        var in = container.createDocumentInputStream(stream);
        in.skipNBytes(begin);
        return in;
    }

    /** The records of the workbook as a whole, before the first sheet. */
    private final class Globals extends AbortableHSSFListener {

        @Override
        public short abortableProcessRecord(Record item) {
            if (item instanceof BoundSheetRecord sheet) {
                sheets.add(sheet);
            } else if (item instanceof SSTRecord texts) {
                shared = texts;
            } else if (item instanceof DateWindow1904Record window) {
                hasDatesFrom1904 = window.getWindowing() == 1;
            }
            return item instanceof EOFRecord ? OldSheetListener.ENOUGH : OldSheetListener.GO_ON;
        }
    }
}
