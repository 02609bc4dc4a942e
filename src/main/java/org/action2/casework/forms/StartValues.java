package org.action2.casework.forms;

import java.util.Map;

/** What a start form opens with for the signed-in person, who may change it. A bean of this type adds values to its form. */
public interface StartValues {

    /** The key of the process whose start form it is. */
    String process();

    /** The values by the keys of the form's fields, as the form takes them; what is not known is left out. */
    Map<String, Object> values();
}
