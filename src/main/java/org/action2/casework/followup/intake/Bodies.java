package org.action2.casework.followup.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bodies that make recommendations, by code and by name in the six languages of the United Nations, and the mechanism
 * that each belongs to. A name is known as a whole or not at all.
 */
final class Bodies {

    static final String TREATY_BODY = "treaty-body";
    static final String SPECIAL_PROCEDURE = "special-procedure";
    static final String UPR = "upr";

    /** What the names of special procedures begin with; codes stand alone or before a blank. */
    private static final List<String> PROCEDURE_NAMES = Stream.of("Special Rapporteur", "Special Procedure", "Special Representative", "Special Envoy",
        "Special Adviser", "Independent Expert", "Working Group", "Representative of the Secretary-General", "Expert Mechanism", "Personal Representative",
        "Rapporteur spécial", "Rapporteure spéciale", "Rapporteuse spéciale", "Procédures spéciales", "Représentant spécial", "Représentante spéciale",
        "Représentant du Secrétaire général", "Représentant personnel", "Expert indépendant", "Experte indépendante", "Groupe de travail", "Mécanisme d'experts",
        "Relator Especial", "Relatora Especial", "Relator(a) Especial", "Procedimientos especiales", "Representante Especial", "Representante Personal",
        "Representante del Secretario General", "Experto independiente", "Experta independiente", "Grupo de Trabajo", "Mecanismo de expertos",
        "المقرر الخاص", "المقررة الخاصة", "الإجراءات الخاصة", "الممثل الخاص", "الممثلة الخاصة", "ممثل الأمين العام", "الخبير المستقل", "الخبيرة المستقلة",
        "الفريق العامل", "آلية الخبراء", "Специальный докладчик", "Специальная докладчица", "Специальные процедуры", "Специальный представитель",
        "Представитель Генерального секретаря", "Личный представитель", "Независимый эксперт", "Рабочая группа", "Экспертный механизм",
        "特别报告员", "特别程序", "特别代表", "独立专家", "专家机制", "工作组").map(Names::key).toList();
    private static final List<String> PROCEDURE_CODES = List.of("sr", "ie", "wg", "srsg", "rsg", "se", "em", "emrip", "sp", "rs", "ei", "gt", "re");
    /** What Chinese names of special procedures end with. */
    private static final List<String> PROCEDURE_ENDS = List.of("特别报告员", "特别程序", "特别代表", "独立专家", "专家机制", "工作组");

    /** Names of bodies by the beginning of their documents' symbols, the longer ones first. */
    private static final Map<String, String> SYMBOLS = Map.ofEntries(Map.entry("CAT/C/", "CAT"), Map.entry("CAT/OP/", "SPT"), Map.entry("CCPR/C", "CCPR"),
        Map.entry("CEDAW/C/", "CEDAW"), Map.entry("CERD/C/", "CERD"), Map.entry("E/C.12/", "CESCR"), Map.entry("CMW/C/", "CMW"), Map.entry("CRC/C/", "CRC"),
        Map.entry("CRC/C/OPAC/", "CRC-OP-AC"), Map.entry("CRC/C/OPSC/", "CRC-OP-SC"), Map.entry("CRPD/C/", "CRPD"), Map.entry("CED/C/", "CED"),
        Map.entry("A/HRC/WG.6/", "UPR"));
    private static final Map<String, Body> BY_CODE = new HashMap<>();
    private static final Map<String, Body> BY_NAME = new HashMap<>();

    static {
        for (var entry : NameList.entries("bodies/names.csv")) {
            var body = new Body(entry.code(), entry.code().equals("UPR") ? UPR : TREATY_BODY);
            BY_CODE.put(body.code(), body);
            entry.names().forEach(name -> BY_NAME.put(Names.key(name), body));
        }
    }

    /** A body by its code, or its name as written for special procedures. */
    record Body(String code, String mechanism) {
    }

    private Bodies() {
    }

    /** The body of that name; "Committee against Torture (CAT)" and "CAT - Committee against Torture" name one body twice. */
    static Optional<Body> named(String name) {
        var known = known(name).or(() -> namedTwice(name));
        return known.isPresent() ? known : isProcedure(name) ? Optional.of(new Body(name, SPECIAL_PROCEDURE)) : Optional.empty();
    }

    /** The body whose documents have such symbols. */
    static Optional<Body> ofSymbol(String symbol) {
        return SYMBOLS.keySet().stream().filter(beginning -> symbol.regionMatches(true, 0, beginning, 0, beginning.length()))
            .max((one, other) -> one.length() - other.length()).map(SYMBOLS::get).map(BY_CODE::get);
    }

    private static Optional<Body> known(String name) {
        var key = Names.key(name);
        return Optional.ofNullable(BY_NAME.getOrDefault(key, BY_NAME.get(withoutOrganization(key))));
    }

    private static Optional<Body> namedTwice(String name) {
        for (var separator : List.of("(", "（", " - ", " – ", " — ", ":", ",")) {
            var at = name.indexOf(separator);
            if (at > 0) {
                var one = known(name.substring(0, at));
                if (one.isPresent() && one.equals(known(name.substring(at + separator.length())))) {
                    return one;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isProcedure(String name) {
        var words = Names.words(name);
        var key = Names.key(words);
        return !words.isEmpty() && (PROCEDURE_CODES.contains(words.get(0)) || PROCEDURE_NAMES.stream().anyMatch(key::startsWith)
            || PROCEDURE_ENDS.stream().anyMatch(key::endsWith));
    }

    private static String withoutOrganization(String key) {
        return key.startsWith("unitednations") ? key.substring("unitednations".length()) : key.startsWith("un") ? key.substring(2) : key;
    }
}
