package org.action2.casework.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.action2.casework.input.Characters;
import org.action2.casework.refusals.Fault;
import org.jspecify.annotations.Nullable;

/** What a file may be called. */
final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {
    }

    /** The name without the folders that some browsers send with it. */
    static String plain(String sent) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1).strip();
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    static List<Fault> check(@Nullable String name) {
        var faults = new ArrayList<Fault>();
        if (name == null || name.isEmpty()) {
            faults.add(Fault.of("name", "File name", "forms.is-required"));
        } else if (name.codePointCount(0, name.length()) > LONGEST) {
            faults.add(Fault.of("name", "File name", "forms.at-most-characters", LONGEST));
        } else if (!Characters.areFit(name) || name.codePoints().anyMatch(FileNames::isHidden)) {
            faults.add(Fault.of("name", "File name", "forms.unfit-characters"));
        }
        return faults;
    }

    /** Signs that nobody sees can make a name read as another, such as from right to left. */
    private static boolean isHidden(int character) {
        return Character.getType(character) == Character.FORMAT || Character.isISOControl(character);
    }
}
