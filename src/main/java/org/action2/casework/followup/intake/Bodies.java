package org.action2.casework.followup.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The bodies that make recommendations, by code and long name, and the mechanism that each belongs to. */
final class Bodies {

    static final String TREATY_BODY = "treaty-body";
    static final String SPECIAL_PROCEDURE = "special-procedure";
    static final String UPR = "upr";

    private static final Map<String, List<String>> TREATY_BODIES = Map.ofEntries(
        Map.entry("CAT", List.of("Committee against Torture")),
        Map.entry("CCPR", List.of("Human Rights Committee", "HRC", "HRCttee")),
        Map.entry("CEDAW", List.of("Committee on the Elimination of Discrimination against Women")),
        Map.entry("CERD", List.of("Committee on the Elimination of Racial Discrimination")),
        Map.entry("CESCR", List.of("Committee on Economic, Social and Cultural Rights")),
        Map.entry("CMW", List.of("Committee on Migrant Workers",
            "Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families")),
        Map.entry("CRC", List.of("Committee on the Rights of the Child")),
        Map.entry("CRC-OP-AC", List.of("CRC-OPAC", "OPAC",
            "Committee on the Rights of the Child - Optional Protocol on the involvement of children in armed conflict")),
        Map.entry("CRC-OP-SC", List.of("CRC-OPSC", "OPSC",
            "Committee on the Rights of the Child - Optional Protocol on the sale of children, child prostitution and child pornography")),
        Map.entry("CRPD", List.of("Committee on the Rights of Persons with Disabilities")),
        Map.entry("CED", List.of("Committee on Enforced Disappearances")),
        Map.entry("SPT", List.of("Subcommittee on Prevention of Torture",
            "Subcommittee on Prevention of Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment")));
    private static final Pattern PROCEDURE = Pattern.compile(
        "(?i)(?:SR|IE|WG|SRSG|RSG|SE|EM|SP)\\b.*|(?:Special|Independent Expert|Working Group|Representative|Expert Mechanism|Personal Representative)\\b.*");
    private static final Map<String, Body> KNOWN = new HashMap<>();

    static {
        TREATY_BODIES.forEach((code, names) -> {
            KNOWN.put(plain(code), new Body(code, TREATY_BODY));
            names.forEach(name -> KNOWN.put(plain(name), new Body(code, TREATY_BODY)));
        });
        List.of("UPR", "Universal Periodic Review").forEach(name -> KNOWN.put(plain(name), new Body("UPR", UPR)));
    }

    /** A body by its code, or its name as written for special procedures. */
    record Body(String code, String mechanism) {
    }

    private Bodies() {
    }

    static Optional<Body> named(String name) {
        var withoutCode = name.replaceAll("\\s*\\([A-Z-]+\\)$", "");
        var known = KNOWN.getOrDefault(plain(name), KNOWN.get(plain(withoutCode)));
        return known != null ? Optional.of(known)
            : PROCEDURE.matcher(name).matches() ? Optional.of(new Body(name, SPECIAL_PROCEDURE)) : Optional.empty();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").replaceFirst("^the", "");
    }
}
