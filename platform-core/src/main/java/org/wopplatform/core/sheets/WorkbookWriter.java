package org.wopplatform.core.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook of one sheet whose cells are all texts. */
final class WorkbookWriter implements SheetWriter {
    private static final int FLUSHED_EVERY = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    WorkbookWriter(OutputStream out) throws IOException {
        this.workbook = new Workbook(out, "WOP", "1.0");
        this.sheet = workbook.newWorksheet("WOP");
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (var column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(row, column, cells.get(column));
            }
        }
        if (row == 0) {
            sheet.freezePane(0, 1);
            sheet.range(0, 0, 0, Math.max(0, cells.size() - 1)).style().bold().set();
        }
        row++;
        if (row % FLUSHED_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
        workbook.close();
    }
}
