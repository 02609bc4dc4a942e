package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read of a text that came as HTML, or with what Word left in it. */
class PlainTextTest {

    private static final String STYLES = "/* Style Definitions */ table.MsoNormalTable {mso-style-name:\"Table Normal\"; mso-tstyle-rowband-size:0;}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <p>35. Build</p> | 35. Build
        <div class="x">35. <b>Build</b></div> | 35. Build
        &lt;p&gt;35. Build&lt;/p&gt; | 35. Build
        &amp;lt;p&amp;gt;35.&amp;nbsp;Build&amp;lt;/p&amp;gt; | 35. Build
        35.&nbsp;Build &amp;amp; mend | 35. Build & mend
        <img alt="a > b" src="x">35. Build | 35. Build
        <style>p {color:red}</style>35.<script>alert(1)</script> Build | 35. Build
        &lt;style&gt;p {color:red}&lt;/style&gt;35. Build | 35. Build
        <html><head><title>Page</title></head><body>35. Build</body></html> | 35. Build
        <address>Geneva</address>: 35. Build | Geneva: 35. Build
        35. <!-- why -->Build | 35. Build
        <!-- 35. Build | 35. Build
        """)
    void markupIsTakenOut(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->35. Build
        &lt;!--[if gte mso 9]&gt;&lt;xml&gt;&lt;w:View&gt;Normal&lt;/w:View&gt;&lt;/xml&gt;&lt;![endif]--&gt;35. Build
        <!--[if gte mso 10]>35. Build
        [if gte mso 9]> Normal 0 false false false EN-US X-NONE X-NONE <![endif][if gte mso 10]> <![endif] 35. Build
        <![if !supportLists]>35.<![endif]> Build
        <?xml:namespace prefix = o ns = "urn:schemas" />35. Build<o:p></o:p>
        <o:p>&nbsp;</o:p>35. <o:p>Build</o:p>
        <m:mathPr><m:mathFont m:val="Cambria Math"/></m:mathPr>35. Build
        <w:LatentStyles DefLockedState="false"><w:LsdException Locked="false"/></w:LatentStyles>35. Build
        35. <st1:place w:st="on">Build</st1:place>
        <p class=MsoNormal style='mso-margin-top-alt:auto'><span lang=EN-GB>35. Build</span></p>
        Normal 0 false false false EN-US X-NONE X-NONE 35. Build
        Normal 0 21 false false false ES X-NONE X-NONE MicrosoftInternetExplorer4 35. Build
        Normal0falsefalsefalseEN-USX-NONEX-NONE/* Style Definitions */table.MsoNormalTable{mso-style-name:"Table Normal";}35. Build
        Normal 0 14 false false false FR X-NONE AR-SA 35. Build
        Normal 0 7.8 磅 0 2 false false false EN-US ZH-CN X-NONE 35. Build
        @font-face {font-family:Calibri; panose-1:2 15;} p.MsoNormal, li.MsoNormal {margin:0cm;} @page Section1 {size:612.0pt;} div.Section1 {page:Section1;} 35. Build
        a:link, span.MsoHyperlink {color:blue;} st1\\:*{behavior:url(#ieooui) } 35. Build
        35. mso-bidi-language:AR-SA; font-size:10pt;Build
        """)
    void wordLeavesNoTrace(String html) {
        assertThat(PlainText.of(html)).isEqualTo("35. Build");
        assertThat(PlainText.of(STYLES + " " + html)).isEqualTo("35. Build");
    }

    @Test
    void settingsOfWordOnLinesOfTheirOwnAreTakenOut() {
        assertThat(PlainText.of("\n Normal\n 0\n false\n <w:LatentStyles DefLockedState=\"false\">\n <w:LsdException Priority=\"9\"/>\n</w:LatentStyles>\n " + STYLES
            + "\n\n<o:p></o:p>35. The Committee recommends two wells.")).isEqualTo("35. The Committee recommends two wells.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Children aged < 18 years and > 5", "Write to <Name>, <Title> of <Country>", "See <http://un.org> or <a@un.org>", "x <= y and y >= z", "R&D & more", "a <b c",
        "Normal life for 0 false alarms", "Normal 7.8 pt", "Normal 0 falsehood", "Call <tel:123> or <I agree>", "Sets {a: b} remain", "The [if any] remains", "In /* so */ far"})
    void whatOnlyLooksLikeMarkupStays(String text) {
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    void textThatAStyleWasRunIntoStays() {
        assertThat(PlainText.of("35. Build.table.MsoNormalTable {mso-style-name:x;}")).isEqualTo("35. Build.");
    }

    @Test
    void escapedTextInAngleBracketsStays() {
        assertThat(PlainText.of("Aged &lt; 18, dear &lt;Name&gt;")).isEqualTo("Aged < 18, dear <Name>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<p ", "<style>", "<title>", "<p a=\"", "<p a='>", "<!--", "mso-", "mso-a:", "mso-a: x", "Mso{", "Normal 0 ", "Mso[if ", "</", "<title></", "&lt;", "&amp;",
        "<xml></x", "<style></style", "{Mso:", "/* Definitions */"})
    void hostileTextIsReadAtOnce(String part) {
        var html = part.repeat(100_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            PlainText.of(html);
            PlainText.of(html + "</xml></title></style>}");
        });
    }
}
