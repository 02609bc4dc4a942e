package org.action2.casework.followup.similar;

import java.util.regex.Pattern;

/** The words of a recommendation without what says nothing about its subject: its number and the States that made it. */
class Wording {

    private static final Pattern NUMBER = Pattern.compile("^\\s*+(?:[A-Z]\\s?-\\s?)?(?:Paras?\\.?\\s*+)?\\d[\\d.,\u2013-]*+(?:\\s*+(?:and|,|\u2013)\\s*+\\d[\\d.,\u2013-]*+)*+\\s*+");
    private static final Pattern STATES = Pattern.compile("\\([^()]*+\\)(?=\\s*+(?:[();]|\\.?+\\s*+$))");

    private Wording() {
    }

    static String of(String text) {
        var unnumbered = NUMBER.matcher(text).replaceFirst("");
        var withoutInner = STATES.matcher(unnumbered).replaceAll("");
        return STATES.matcher(withoutInner).replaceAll("").strip().replaceFirst("[\\s;]++$", "");
    }
}
