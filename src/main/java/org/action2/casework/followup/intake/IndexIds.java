package org.action2.casework.followup.intake;

import java.util.Locale;
import java.util.Map;

/**
 * The ids that the interface of the Universal Human Rights Index (https://uhri.ohchr.org/en/our-data-api) gives in place of
 * names. Those listed here are read; of others nothing can be said, and they are no names to keep.
 */
final class IndexIds {

    private static final int LENGTH = 36;
    private static final Map<String, String> NAMES = Map.ofEntries(
        Map.entry("aa43335f-ec93-415e-bd4a-87ec91225983", "Recommendations"),
        Map.entry("3ae2eea6-6c4d-4b81-974f-48ec985bc330", "Concerns/Observations"),
        Map.entry("b2b5b669-1405-419d-8603-7826b15d69e1", "UPR"),
        Map.entry("1803e7a0-a065-47d9-8aa6-fe890f858b07", "CCPR"),
        Map.entry("4490c3c8-87a2-4d69-9883-780855358423", "CED"),
        Map.entry("ece3d54b-ae37-4660-bf30-a4f4e9c815b7", "CRPD"),
        Map.entry("785c628c-417f-4fc0-8f01-a091a3ef859a", "1 - NO POVERTY"),
        Map.entry("dec29fe6-95ea-4dfb-b631-ee0eb6de7207", "2 - ZERO HUNGER"),
        Map.entry("c2bf02ad-370b-444c-b55b-d8c9aa363ad7", "3 - GOOD HEALTH AND WELL-BEING"),
        Map.entry("5de2d533-80be-44d9-8087-4acc3ea1c454", "4 - QUALITY EDUCATION"),
        Map.entry("067c5449-dd51-417b-b22d-3e4e0d8d9909", "5 - GENDER EQUALITY"),
        Map.entry("da6a1d11-83e8-4877-b3dd-36399f40c2ed", "6 - CLEAN WATER AND SANITATION"),
        Map.entry("617414bb-61ed-42cc-9660-1eb72f312f54", "7 - AFFORDABLE AND CLEAN ENERGY"),
        Map.entry("7b1ca49b-6511-4151-b02b-0e3787a5cf46", "8 - DECENT WORK AND ECONOMIC GROWTH"),
        Map.entry("188e32e4-e6df-492e-ab45-0a57b3acad54", "9 - INDUSTRY, INNOVATION AND INFRASTRUCTURE"),
        Map.entry("643ad42e-3c61-406e-b262-a380f2f3896a", "10 - REDUCED INEQUALITIES"),
        Map.entry("8de2f1d5-844e-4aac-8924-0fb9f8d5e743", "11 - SUSTAINABLE CITIES AND COMMUNITIES"),
        Map.entry("2c0f7484-d67f-4a14-a89b-101200a149a3", "12 - RESPONSIBLE CONSUMPTION AND PRODUCTION"),
        Map.entry("79a90b7f-17a5-49e1-b559-5cae71742a3c", "13 - CLIMATE ACTION"),
        Map.entry("95c4e17a-8b54-4102-a944-0f48d10176e7", "14 - LIFE BELOW WATER"),
        Map.entry("e2d3622d-09c3-4fbc-b4bf-3b316b68ceb4", "15 - LIFE ON LAND"),
        Map.entry("c6811ae8-76b5-4032-8ac7-2ff776f6692a", "16 - PEACE, JUSTICE AND STRONG INSTITUTIONS"),
        Map.entry("ed060464-0071-4672-a204-3cce5cc79442", "17 - PARTNERSHIPS FOR THE GOALS"));

    private IndexIds() {
    }

    /** The value itself if it is no id, the name that an id stands for, or an empty text for an id that nothing is known of. */
    static String read(String value) {
        return isId(value) ? NAMES.getOrDefault(value.toLowerCase(Locale.ROOT), "") : value;
    }

    /** Whether the value has the form of an id: groups of 8, 4, 4, 4 and 12 hexadecimal digits. */
    static boolean isId(String value) {
        if (value.length() != LENGTH) {
            return false;
        }
        for (var i = 0; i < LENGTH; i++) {
            var isDash = i == 8 || i == 13 || i == 18 || i == 23;
            if (isDash ? value.charAt(i) != '-' : Character.digit(value.charAt(i), 16) < 0 || value.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
