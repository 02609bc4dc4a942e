package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is read in the encoding that it is in, or not at all. */
class DecodedTextTest {

    private static final String ENGLISH = "9. The State party’s café – “naïve” – should be closed.";
    private static final String FRENCH = "9. Le Comité recommande à l’État partie d’accroître les crédits alloués à l’éducation, là où ils ont été réduits, et de créer une autorité.";
    private static final String SPANISH = "9. El Comité recomienda al Estado parte que adopte medidas para la educación de los niños y las niñas en Nariño, según el artículo 5º.";
    private static final String RUSSIAN = "9. Комитет рекомендует государству-участнику принять все необходимые меры для обеспечения прав детей и женщин, особенно в сельских районах.";
    private static final String ARABIC = "9. توصي اللجنة الدولة الطرف باتخاذ جميع التدابير اللازمة لضمان حقوق الأطفال والنساء، ولا سيما في المناطق الريفية.";
    private static final String CHINESE = "9. 委员会建议缔约国采取一切必要措施，确保儿童和妇女的权利得到保护，并在其下次定期报告中提供有关资料。";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void unicodeIsReadWithAndWithoutAMark(String charset) throws IOException {
        for (var text : new String[] {ENGLISH, FRENCH, RUSSIAN, ARABIC, CHINESE + " \uD83D\uDE00"}) {
            var written = "[{\"Text\": \"" + text + "\"}]";

            assertThat(read(written.getBytes(charset))).isEqualTo(written);
            assertThat(read(("\uFEFF" + written).getBytes(charset))).isEqualTo(written);
            assertThat(utf8(("\uFEFF" + written).getBytes(charset))).isEqualTo(written);
            assertThat(stream(("\uFEFF" + written).getBytes(charset))).isEqualTo(written);
            assertThat(ExportFormat.of(Files.write(folder.resolve("export"), ("\uFEFF" + written).getBytes(charset)), "export")).isEqualTo(ExportFormat.JSON);
            assertThat(ExportFormat.of(Files.write(folder.resolve("export"), written.getBytes(charset)), "export")).isEqualTo(ExportFormat.JSON);
        }
    }

    @ParameterizedTest
    @CsvSource({"windows-1252,e", "windows-1252,f", "windows-1252,s", "ISO-8859-1,s", "windows-1251,r", "KOI8-R,r", "ISO-8859-5,r", "IBM866,r", "windows-1256,a", "ISO-8859-6,a",
        "GB18030,c", "GBK,c", "GB2312,c"})
    void otherEncodingOfALanguageIsReadRightAndSaid(String charset, String language) throws IOException {
        var written = "[{\"Text\": \"" + text(language) + "\", \"Countries\": [\"Kenya\"]}]";
        var file = Files.write(folder.resolve("export"), written.getBytes(charset));

        assertThat(read(Files.readAllBytes(file))).isEqualTo(written);
        assertThat(utf8(Files.readAllBytes(file))).isEqualTo(written);
        assertThat(DecodedText.of(file).note().orElseThrow()).startsWith("The file is not in UTF-8; it was read as ").contains("Check some texts");
    }

    /** Its letters would all be others in the encodings that are told. */
    @ParameterizedTest
    @CsvSource({"x-MacRoman,f", "IBM850,f", "IBM437,s", "x-MacCyrillic,r", "UTF-7-like,f", "Big5,t", "EUC-KR,k", "Shift_JIS,j", "windows-1250,p", "ISO-8859-15,o"})
    void encodingThatCannotBeToldIsRefusedWithWhatToDo(String charset, String language) throws IOException {
        var bytes = charset.equals("UTF-7-like") ? new byte[] {'[', '"', (byte) 0x81, (byte) 0x8D, (byte) 0xFF, '"', ']'} : ("[{\"Text\": \"" + text(language) + "\"}]").getBytes(charset);

        assertThatThrownBy(() -> read(bytes)).isInstanceOf(UnreadableFileException.class).hasMessageContaining("Save it in UTF-8");
    }

    @Test
    void fileOfWhichFewPlacesAreDamagedIsReadWithThemMarked() throws IOException {
        var bytes = (FRENCH + RUSSIAN + "\n|").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE9;
        var file = Files.write(folder.resolve("damaged"), bytes);

        assertThat(read(bytes)).isEqualTo(FRENCH + RUSSIAN + "\n\uFFFD");
        assertThat(DecodedText.of(file).note()).isEmpty(); // the end of the file may cut a character

        bytes[bytes.length - 2] = (byte) 0xFF;
        assertThat(read(bytes)).isEqualTo(FRENCH + RUSSIAN + "\uFFFD\uFFFD");
        assertThat(DecodedText.of(Files.write(file, bytes)).note().orElseThrow()).contains("damaged");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC0, 0xC1, 0xF5, 0xFF, 0x80, 0xBF})
    void byteThatUtf8NeverHasIsFoundWhereverItStands(int odd) throws IOException {
        for (var at : new int[] {0, 7, 8, 9, 262_143, 262_144, 262_150}) {
            var bytes = "a".repeat(262_160).getBytes(StandardCharsets.UTF_8);
            bytes[at] = (byte) odd;

            assertThat(Utf8Check.of(new ByteArrayInputStream(bytes)).broken()).as("%x at %d", odd, at).isEqualTo(1);
        }
    }

    @Test
    void longerFormsHalvesOfPairsAndWhatLiesBeyondUnicodeAreNoUtf8() throws IOException {
        for (var bytes : new int[][] {{0xE0, 0x80, 0x80}, {0xED, 0xA0, 0x80}, {0xF0, 0x80, 0x80, 0x80}, {0xF4, 0x90, 0x80, 0x80}, {0xC3, 'a'}}) {
            var in = new byte[bytes.length + 1];
            for (var i = 0; i < bytes.length; i++) {
                in[i] = (byte) bytes[i];
            }
            assertThat(Utf8Check.of(new ByteArrayInputStream(in)).isUtf8()).isFalse();
        }
        var whole = "aé€\uD83D\uDE00".repeat(40_000).getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8Check.of(new ByteArrayInputStream(whole))).isEqualTo(new Utf8Check.Result(120_000, 0));
    }

    @Test
    void streamThatIsNotInUtf8IsRefused() {
        assertThatThrownBy(() -> stream(FRENCH.getBytes(Charset.forName("windows-1252")))).isInstanceOf(UnreadableFileException.class);
    }

    private static String text(String language) {
        return switch (language) {
            case "e" -> ENGLISH;
            case "f" -> FRENCH;
            case "s" -> SPANISH.replace('º', '.');
            case "r" -> RUSSIAN;
            case "a" -> ARABIC;
            case "c" -> CHINESE;
            case "t" -> "委員會建議締約國採取一切必要措施，確保兒童和婦女的權利得到保護，並在其下次定期報告中提供有關資料。";
            case "k" -> "위원회는 당사국이 아동과 여성의 권리를 보장하기 위해 필요한 모든 조치를 취할 것을 권고한다.";
            case "j" -> "委員会は、締約国が児童及び女性の権利を確保するためにあらゆる必要な措置をとることを勧告する。";
            case "p" -> "Komitet zaleca, aby państwo-strona podjęło wszelkie niezbędne środki w celu zapewnienia praw dzieci i kobiet na wsi żyjących.";
            case "o" -> "Le cœur de l’œuvre coûte 5 €, la sœur œuvre.".replace('’', '\'');
            default -> throw new IllegalArgumentException(language);
        };
    }

    private String read(byte[] bytes) throws IOException {
        try (var reader = DecodedText.of(Files.write(folder.resolve("text"), bytes)).reader()) {
            var text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }

    private String utf8(byte[] bytes) throws IOException {
        try (var in = DecodedText.of(Files.write(folder.resolve("text"), bytes)).utf8()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String stream(byte[] bytes) throws IOException {
        try (var reader = DecodedText.of(new BufferedInputStream(new ByteArrayInputStream(bytes)))) {
            var text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }
}
