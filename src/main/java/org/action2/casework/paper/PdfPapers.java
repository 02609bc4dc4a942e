package org.action2.casework.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter.ICUBidiSplitterFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sets papers as PDF/UA-1 (ISO 14289-1): tagged, with real text, so that it can be read out and searched. */
@Component
public class PdfPapers {

    private static final String PRODUCER = "Action 2 Casework";

    private final Fonts fonts;

    PdfPapers(Fonts fonts) {
        this.fonts = fonts;
    }

    /** The letters that no font of papers has, and in place of which a PDF shows a sign; each once. */
    public List<String> unprintable(String title, List<Paper.Block> blocks) {
        return fonts.unprintable(title + "\n" + Paper.words(blocks));
    }

    /** The same paper gives the same bytes. @param out is left open */
    public void write(Paper paper, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(paper.isRightToLeft() ? TextDirection.RTL : TextDirection.LTR);
        builder.withProducer(PRODUCER);
        var html = new PaperHtml(paper, fonts).html();
        fonts.addTo(builder, html);
        builder.withHtmlContent(html, null);
        try (var renderer = builder.buildPdfRenderer(); var document = renderer.createPDFKeepOpen()) {
            document.getDocumentInformation().setCreationDate(GregorianCalendar.from(paper.at().atZone(ZoneOffset.UTC)));
            document.setDocumentId(paper.at().toEpochMilli());
            document.save(out);
        }
    }
}
