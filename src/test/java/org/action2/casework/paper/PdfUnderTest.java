package org.action2.casework.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;

/** What a PDF says, and what veraPDF says of it. */
public record PdfUnderTest(byte[] content) {

    /** Where it breaks PDF/UA-1 (ISO 14289-1); nothing if it does not. */
    public List<String> faults() {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(content), PDFAFlavour.PDFUA_1)) {
            return Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false).validate(parser).getTestAssertions().stream()
                .filter(assertion -> assertion.getStatus() == Status.FAILED)
                .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage() + " " + assertion.getLocation().getContext()).toList();
        } catch (IOException | ValidationException | ModelParsingException | EncryptedPdfException e) {
            throw new AssertionError("The PDF can't be checked.", e);
        }
    }

    /** A sign as it stands on its page, in points from the left. @param line in points from the top */
    record Glyph(String text, float left, float right, int line) {
    }

    List<Glyph> glyphs() {
        var glyphs = new ArrayList<Glyph>();
        try (var document = Loader.loadPDF(content)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    glyphs.add(new Glyph(text.getUnicode(), text.getXDirAdj(), text.getXDirAdj() + text.getWidthDirAdj(), Math.round(text.getYDirAdj())));
                }
            }.getText(document);
        } catch (IOException e) {
            throw new AssertionError("The PDF can't be read.", e);
        }
        return glyphs;
    }

    /** Its text in the order in which it is read, with one space wherever there is any. One glyph of the Arabic font is two letters, of which PDFBox reads the Persian one. */
    public String text() {
        try (var document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document).replace('\u06CC', '\u064A').replaceAll("\\s+", " ").strip();
        } catch (IOException e) {
            throw new AssertionError("The PDF can't be read.", e);
        }
    }
}
