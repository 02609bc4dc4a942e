package org.action2.casework.followup.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Finds countries by ISO code and by name in the six languages of the United Nations: the names of the UN Statistics Division's
 * M49 table, those of the Unicode CLDR that Java carries, and those of {@code countries/other-names.csv}. A name is known as a
 * whole or not at all: "Democratic Republic of Congo" is not Congo, nor "Guinea (Equatorial)" Guinea.
 */
@Component
class Countries {

    private static final int NAME = 8;
    private static final int ALPHA_2 = 10;
    private static final int ALPHA_3 = 11;
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "ru", "zh");

    /** Areas that exports name and that are no country of the M49 table. */
    private static final Set<String> OTHER_AREAS = keys("Kosovo", "Kosovo under UNSCR 1244", "Косово", "كوسوفو", "科索沃", "European Union", "EU", "Union européenne", "UE",
        "Unión Europea", "Европейский союз", "Европейский Союз", "ЕС", "الاتحاد الأوروبي", "欧洲联盟", "欧盟", "Taiwan Province of China", "Taiwan, China", "中国台湾",
        "中国台湾省", "Northern Cyprus", "Turkish Republic of Northern Cyprus", "Serbia and Montenegro", "Serbie-et-Monténégro", "Serbia y Montenegro",
        "Сербия и Черногория", "塞尔维亚和黑山", "صربيا والجبل الأسود", "Yugoslavia", "Yougoslavie", "Югославия", "南斯拉夫", "يوغوسلافيا", "Federal Republic of Yugoslavia",
        "Netherlands Antilles", "Antilles néerlandaises", "Antillas Neerlandesas", "Czechoslovakia", "Soviet Union", "Union of Soviet Socialist Republics", "USSR");

    /** What files write where there is no country. */
    private static final Set<String> NO_COUNTRY = keys("N/A", "N.A.", "N/D", "Not applicable", "Not available", "Not specified", "None", "No country", "Nil", "Null", "NaN",
        "Unknown", "Sans objet", "S/O", "Non applicable", "Aucun", "Néant", "No aplica", "No aplicable", "No procede", "No se aplica", "Ninguno", "Ninguna", "Sin país", "Н/П", "Н/Д",
        "Не применимо", "Неприменимо", "Нет", "Нет данных", "لا ينطبق", "لا يوجد", "غير منطبق", "غير متاح", "不适用", "无", "暂无", "没有");

    /** Names that could be two countries. */
    private static final Map<String, List<String>> AMBIGUOUS = new HashMap<>();

    static {
        keys("Korea", "Corée", "Corea", "Корея", "كوريا", "高丽").forEach(name -> AMBIGUOUS.put(name, List.of("KOR", "PRK")));
        keys("Saint Martin", "San Martín", "Сен-Мартен", "سانت مارتن", "سان مارتن", "圣马丁").forEach(name -> AMBIGUOUS.put(name, List.of("MAF", "SXM")));
        keys("Virgin Islands", "Îles Vierges", "Islas Vírgenes", "Виргинские острова").forEach(name -> AMBIGUOUS.put(name, List.of("VGB", "VIR")));
    }

    /** Words that make a formal name of a usual one: "the Republic of Slovenia", "la República de Eslovenia", "Республика Словения". */
    private static final Set<String> FORMAL_WORDS = words("""
        republic kingdom state states commonwealth principality sultanate emirate grand duchy union federation federal federative federated democratic people
        peoples s socialist islamic independent cooperative co operative plurinational bolivarian hashemite rep dem
        république royaume état états principauté sultanat émirat duché fédération fédérale fédérative fédérés démocratique populaire socialiste islamique
        indépendant coopérative bolivarienne hachémite
        república reino estado estados principado sultanía sultanato emirato gran ducado unión federación federativa federados democrática popular socialista
        islámica independiente cooperativa plurinacional bolivariana hachemita
        республика королевство государство штаты содружество княжество султанат великое герцогство союз федеративная федеративные демократическая народная
        социалистическая исламская независимое кооперативная многонациональное боливарианская
        جمهورية مملكة دولة إمارة سلطنة كمنولث اتحاد ولايات الاتحادية الديمقراطية الشعبية الاشتراكية الإسلامية المستقلة التعاونية البوليفارية الموحدة المتحدة""");
    /** The same after a Chinese name, the longer ones first. */
    private static final List<String> FORMAL_ENDS = List.of("民主社会主义共和国", "联邦民主共和国", "人民民主共和国", "伊斯兰共和国", "社会主义共和国", "联邦共和国", "民主共和国", "人民共和国",
        "合作共和国", "共和国", "联邦", "大公国", "苏丹国", "公国", "王国", "国");
    /** Usual names after which a formal word makes another country, so that all of theirs are listed. */
    private static final Set<String> OF_SEVERAL = keys("Congo", "Конго", "الكونغو", "刚果", "China", "Chine", "Китай", "الصين", "中国");

    /** Codes that older symbols use. */
    private static final Map<String, String> OLD_CODES = Map.of("ROM", "ROU", "ZAR", "COD", "TMP", "TLS", "BUR", "MMR");

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> otherAreas = new HashSet<>(OTHER_AREAS);

    Countries() {
        for (var line : NameList.lines("countries/countries-m49.csv").stream().skip(1).toList()) {
            var fields = line.split(";", -1);
            if (!fields[ALPHA_3].isEmpty()) {
                names.put(fields[ALPHA_3], fields[NAME]);
                codes.put(fields[ALPHA_2], fields[ALPHA_3]);
                codes.put(fields[ALPHA_3], fields[ALPHA_3]);
                know(fields[NAME], fields[ALPHA_3]);
            }
        }
        NameList.entries("countries/other-names.csv").forEach(entry -> entry.names().forEach(name -> know(name, entry.code())));
        LANGUAGES.forEach(this::knowNamesOfCldr);
    }

    /** What is known by a name: a country, an area that is none, nothing, or the countries between which a name does not tell. */
    record Found(String code, boolean otherArea, List<String> ambiguous) {

        private static final Found NOTHING = new Found(null, false, List.of());
        private static final Found OTHER_AREA = new Found(null, true, List.of());

        private static Found country(String code) {
            return new Found(code, false, List.of());
        }
    }

    /** The ISO 3166 alpha-3 code of the country. */
    Optional<String> code(String name) {
        return Optional.ofNullable(find(name).code());
    }

    /** Whether the name is that of an area that exports name and that is no country. */
    boolean isOtherArea(String name) {
        return find(name).otherArea();
    }

    /** Whether a value says that there is no country, such as "N/A". */
    static boolean isNone(String value) {
        return value.chars().allMatch(character -> Character.getType(character) == Character.DASH_PUNCTUATION)
            || !value.equals("NA") && NO_COUNTRY.contains(Names.key(value));
    }

    Found find(String name) {
        var plain = withoutNotes(name);
        var code = codes.get(plain);
        if (code != null) {
            return Found.country(code);
        }
        var words = Names.words(plain);
        if (isNone(plain)) {
            return Found.NOTHING;
        }
        return whole(words).or(() -> turned(plain)).or(() -> formal(words)).orElse(Found.NOTHING);
    }

    /** The code of what somebody asks for by code or name; what is known by neither stays as it is. The text may be null. */
    String codeOf(String asked) {
        return asked == null || asked.isBlank() ? asked : code(asked).orElse(asked);
    }

    /** The name of a country in the M49 table. */
    String name(String code) {
        return names.getOrDefault(code, code);
    }

    /**
     * The countries that a document symbol names where symbols have them: "CRPD/C/KEN/CO/2", "CRC/C/OPAC/KEN/CO/1",
     * "A/HRC/WG.6/35/KEN/3", and both in "CCPR/C/CHN-HKG/CO/4".
     */
    Set<String> ofSymbol(String symbol) {
        var parts = symbol.toUpperCase(Locale.ROOT).split("/");
        var found = new TreeSet<String>();
        if (parts[0].equals("A") && !(parts.length > 2 && parts[2].startsWith("WG"))) {
            return found;
        }
        for (var i = 1; i < parts.length; i++) {
            for (var part : parts[i].split("[-.,]")) {
                var code = part.length() == 3 ? OLD_CODES.getOrDefault(part, part) : "";
                if (names.containsKey(code)) {
                    found.add(code);
                }
            }
        }
        return found;
    }

    private void know(String name, String code) {
        byName.putIfAbsent(Names.key(name), code);
        turnings(name).forEach(turned -> byName.putIfAbsent(Names.key(turned), code));
    }

    private void knowNamesOfCldr(String language) {
        for (var alpha2 : Locale.getISOCountries()) {
            var name = new Locale("", alpha2).getDisplayCountry(Locale.forLanguageTag(language));
            var code = codes.get(alpha2);
            if (code == null) {
                otherAreas.add(Names.key(name));
            } else {
                know(name.replace("о-ва ", "острова ").replace("о-в ", "остров "), code);
                if (!OF_SEVERAL.contains(Names.key(beforeBracket(name)))) {
                    know(beforeBracket(name), code); // "Myanmar (Burma)"
                }
            }
        }
    }

    private Optional<Found> whole(List<String> words) {
        var key = Names.key(words);
        var code = byName.get(key);
        if (code == null) {
            code = byName.get(Names.key(words.stream().map(Countries::inFull).toList()));
        }
        var ambiguous = AMBIGUOUS.get(key);
        return ambiguous != null ? Optional.of(new Found(null, false, ambiguous)) : code != null ? Optional.of(Found.country(code))
            : otherAreas.contains(key) ? Optional.of(Found.OTHER_AREA) : Optional.empty();
    }

    /** "Congo, Democratic Republic of the" and "Iran (Islamic Republic of)", or two names of one country: "Myanmar (Burma)". */
    private Optional<Found> turned(String name) {
        for (var turned : turnings(name)) {
            var words = Names.words(turned);
            var found = whole(words).or(() -> formal(words));
            if (found.isPresent()) {
                return found;
            }
        }
        var parts = parts(name);
        if (parts.size() == 2) {
            var one = whole(Names.words(parts.get(0)));
            var other = codes.containsKey(parts.get(1)) ? Optional.of(Found.country(codes.get(parts.get(1)))) : whole(Names.words(parts.get(1)));
            return one.isPresent() && (one.equals(other) || one.get().otherArea()) ? one : Optional.empty();
        }
        return Optional.empty();
    }

    /** A usual name with nothing but words of formal names around it. */
    private Optional<Found> formal(List<String> words) {
        for (var from = 0; from < words.size(); from++) {
            for (var to = words.size(); to > from; to--) {
                var rest = words.subList(from, to);
                if (rest.size() < words.size() && rest.stream().noneMatch(Countries::isOfSeveral)) {
                    var found = whole(rest);
                    if (found.isPresent()) {
                        return found;
                    }
                }
                if (!isFormal(words.get(to - 1)) || !isArabic(words.get(to - 1))) {
                    break;
                }
            }
            if (!isFormal(words.get(from))) {
                break;
            }
        }
        return words.size() == 1 ? chinese(words.get(0)) : Optional.empty();
    }

    private Optional<Found> chinese(String name) {
        return FORMAL_ENDS.stream().filter(name::endsWith).map(end -> name.substring(0, name.length() - end.length()))
            .filter(rest -> rest.length() > 1 && !OF_SEVERAL.contains(rest) && byName.containsKey(rest)).findFirst()
            .map(rest -> Found.country(byName.get(rest)));
    }

    private static boolean isOfSeveral(String word) {
        return OF_SEVERAL.contains(word) || AMBIGUOUS.containsKey(word);
    }

    private static boolean isFormal(String word) {
        return FORMAL_WORDS.contains(word) || Names.key(word).isEmpty() || Names.key(List.of("x", word)).equals("x");
    }

    private static boolean isArabic(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    private static String inFull(String word) {
        return switch (word) {
            case "rep" -> "republic";
            case "dem" -> "democratic";
            case "st" -> "saint";
            case "ste" -> "sainte";
            case "is", "isl" -> "islands";
            default -> word;
        };
    }

    /** What a name with brackets or a comma is when read in the other order. */
    private static List<String> turnings(String name) {
        var parts = parts(name);
        if (parts.size() != 2) {
            return List.of();
        }
        var dash = parts.get(1).indexOf('-');
        return dash < 0 ? List.of(parts.get(1) + " " + parts.get(0))
            : List.of(parts.get(1).substring(0, dash) + " " + parts.get(0) + " " + parts.get(1).substring(dash + 1), parts.get(1) + " " + parts.get(0));
    }

    private static List<String> parts(String name) {
        var bracket = bracket(name);
        var at = bracket > 0 ? bracket : Math.max(name.indexOf(','), Math.max(name.indexOf('،'), name.indexOf('，')));
        if (at <= 0) {
            return List.of();
        }
        var end = name.length() - (name.endsWith(")") || name.endsWith("）") ? 1 : 0);
        return end <= at + 1 ? List.of() : List.of(name.substring(0, at).strip(), name.substring(at + 1, end).strip());
    }

    private static int bracket(String name) {
        var bracket = name.indexOf('(');
        return bracket >= 0 ? bracket : name.indexOf('（');
    }

    private static String beforeBracket(String name) {
        var at = bracket(name);
        return at > 0 ? name.substring(0, at).strip() : name;
    }

    /** Without the marks of footnotes: "Kosovo*", "State of Palestine [1]", "Kosovo¹". */
    private static String withoutNotes(String name) {
        var end = name.length();
        while (end > 0) {
            var last = name.charAt(end - 1);
            var note = last == ']' ? name.lastIndexOf('[', end - 1) : -1;
            if (note > 0) {
                end = note;
            } else if (last == '*' || last == '†' || last == '‡' || last == '.' || last == '¹' || last == '²' || last == '³' || last == '/' || Character.isWhitespace(last)) {
                end--;
            } else {
                break;
            }
        }
        return name.substring(0, end).strip();
    }

    private static Set<String> keys(String... names) {
        var keys = new HashSet<String>();
        Arrays.stream(names).map(Names::key).forEach(keys::add);
        return keys;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(new ArrayList<>(Names.words(text)));
    }
}
