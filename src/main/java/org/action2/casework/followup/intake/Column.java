package org.action2.casework.followup.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of an export that an intake reads, by their name in the workbook and in the data dump, by the field names of the
 * index's interface, and by the headers of exports in the six languages of the United Nations.
 */
enum Column {

    TEXT("Text", "Text", true, "Recommendation text", "Text of the recommendation", "Annotation text", "Recommendation", "Texte", "Texte de la recommandation",
        "Recommandation", "Texto", "Texto de la recomendación", "Recomendación", "النص", "نص", "نص التوصية", "التوصية", "Текст", "Текст рекомендации",
        "Рекомендация", "文本", "案文", "正文", "建议文本", "建议案文", "建议内容"),
    COUNTRIES("Countries Concerned", "Countries", true, "Country", "Country Concerned", "Countries/Territories", "State concerned", "States concerned",
        "State under review", "Country Ids", "Pays", "Pays concerné", "Pays concernés", "État concerné", "États concernés", "Pays examiné", "État examiné",
        "País", "Países", "País concernido", "Países concernidos", "País interesado", "Países interesados", "País en cuestión", "Países en cuestión",
        "Países afectados", "País afectado", "Estado examinado", "Estados interesados", "البلد", "البلدان", "البلد المعني", "البلدان المعنية", "الدول المعنية",
        "الدولة المعنية", "الدولة", "الدول", "Страна", "Страны", "Соответствующие страны", "Соответствующая страна", "Заинтересованные страны",
        "Рассматриваемые страны", "Государство", "Государства", "国家", "有关国家", "相关国家", "所涉国家", "涉及国家", "当事国"),
    BODY("Recommending Body", "Body", true, "Mechanism", "Body/Mechanism", "Mechanism/Body", "Recommending mechanism", "Body Id", "Mechanism Id", "Organe",
        "Mécanisme", "Organe recommandant", "Organe de recommandation", "Organe auteur de la recommandation", "Organe ayant formulé la recommandation",
        "Organe qui formule la recommandation", "Organe à l'origine de la recommandation", "Organe émetteur", "Mécanisme ayant formulé la recommandation",
        "Mécanisme auteur de la recommandation", "Órgano", "Mecanismo", "Órgano recomendante", "Órgano que recomienda", "Órgano que formula la recomendación",
        "Órgano de recomendación", "Órgano que hace la recomendación", "Órgano autor de la recomendación", "Mecanismo que formula la recomendación", "الهيئة",
        "الآلية", "الهيئة الموصية", "هيئة التوصية", "الهيئة المقدمة للتوصية", "الهيئة صاحبة التوصية", "الهيئة التي قدمت التوصية", "الجهة الموصية", "Орган",
        "Механизм", "Рекомендующий орган", "Орган, вынесший рекомендацию", "Орган, давший рекомендацию", "Орган, представивший рекомендацию", "机构", "机制",
        "建议机构", "提出建议的机构", "提出建议机构", "作出建议的机构", "推荐机构"),
    SYMBOL("Document Symbol", "Symbol", true, "UN document symbol", "Document", "Document code", "Cote", "Cote du document", "Symbole", "Symbole du document",
        "Référence du document", "Signatura", "Signatura del documento", "Símbolo", "Símbolo del documento", "Referencia del documento", "الرمز", "رمز الوثيقة",
        "رمز المستند", "Символ", "Символ документа", "Условное обозначение", "Условное обозначение документа", "Обозначение документа", "Шифр документа",
        "文号", "文件编号", "文件文号", "文件号", "文件符号", "文件代号", "文件标识"),
    THEMES("Themes", "Themes", false, "Theme", "Themes Ids", "Theme Ids", "Human rights themes", "Thème", "Thèmes", "Thématiques", "Tema", "Temas", "الموضوع",
        "المواضيع", "الموضوعات", "المحاور", "Тема", "Темы", "Тематика", "主题", "专题", "议题"),
    AFFECTED_PERSONS("Affected Persons", "AffectedPersons", false, "Affected Person Ids", "Affected Persons Ids", "Affected groups", "Persons affected",
        "Concerned persons", "Groups of persons", "Personnes concernées", "Personnes touchées", "Personnes affectées", "Groupes concernés", "Groupes de personnes",
        "Personas afectadas", "Personas interesadas", "Personas concernidas", "Grupos afectados", "Grupos de personas", "الأشخاص المتضررون",
        "الأشخاص المتضررين", "الأشخاص المتأثرون", "الأشخاص المعنيون", "الفئات المتأثرة", "الفئات المتضررة", "فئات الأشخاص", "Затронутые лица",
        "Затрагиваемые лица", "Пострадавшие лица", "Группы лиц", "Затронутые группы", "受影响者", "受影响人", "受影响的人", "受影响人员", "受影响人群",
        "受影响的群体", "受影响群体", "相关人群"),
    SDGS("Sdgs", "Sdgs", false, "SDG", "Sdgs Ids", "Sdg Ids", "Sustainable Development Goals", "ODD", "Objectifs de développement durable", "ODS",
        "Objetivos de Desarrollo Sostenible", "أهداف التنمية المستدامة", "ЦУР", "Цели в области устойчивого развития", "Цели устойчивого развития",
        "可持续发展目标"),
    PUBLICATION_DATE("Document Publication Date", "PublicationDate", false, "Date of publication", "Date", "Document date", "Date de publication",
        "Date de publication du document", "Date du document", "Fecha", "Fecha de publicación", "Fecha de publicación del documento", "Fecha del documento",
        "التاريخ", "تاريخ النشر", "تاريخ نشر الوثيقة", "تاريخ الوثيقة", "Дата", "Дата публикации", "Дата публикации документа", "Дата документа", "日期",
        "发布日期", "出版日期", "公布日期", "文件发布日期", "文件出版日期", "文件公布日期", "文件日期"),
    RECOMMENDING_STATES("UPR Recommending States", "UprRecommendingCountry", false, "Recommending State", "Recommending States", "Recommending State/Entity",
        "UPR Recommending State", "UPR Recommending Countries", "UPR Recommending Country Ids", "Recommending country", "Recommending countries",
        "UPR States", "État recommandant", "États recommandants", "États recommandants de l'EPU", "États auteurs des recommandations",
        "États auteurs de recommandations EPU", "États ayant formulé la recommandation", "États ayant formulé des recommandations EPU",
        "EPU - États auteurs des recommandations", "EPU - États recommandants", "Pays recommandants", "Estado recomendante", "Estados recomendantes",
        "Estados recomendantes del EPU", "EPU - Estados recomendantes", "Estados que recomiendan", "Estados que formulan recomendaciones",
        "Estados que formulan la recomendación", "EPU - Estados que formulan recomendaciones", "Estados autores de la recomendación", "Países recomendantes",
        "الدولة الموصية", "الدول الموصية", "الدول المقدمة للتوصيات", "الدول الموصية في الاستعراض الدوري الشامل", "الاستعراض الدوري الشامل - الدول الموصية",
        "Рекомендующее государство", "Рекомендующие государства", "УПО - рекомендующие государства", "Рекомендующие государства УПО",
        "Государства, вынесшие рекомендации", "Рекомендующие страны", "建议国", "提出建议的国家", "提出建议国", "普遍定期审议建议国", "普遍定期审议提出建议的国家"),
    UPR_POSITION("UPR Position", "UprPositions", false, "Response/Position", "Position", "UPR Position Ids", "Position of the State", "State position", "Response",
        "Position EPU", "Position de l'EPU", "EPU - Position", "Position de l'État", "Posición", "Posición EPU", "Posición del EPU", "EPU - Posición",
        "Posición del Estado", "الموقف", "موقف الدولة", "موقف الاستعراض الدوري الشامل", "الموقف في الاستعراض الدوري الشامل", "الاستعراض الدوري الشامل - الموقف",
        "Позиция", "Позиция УПО", "УПО - позиция", "Позиция государства", "立场", "国家立场", "普遍定期审议立场", "普遍定期审议的立场"),
    SESSION("UPR Session", "UprSession", false, "Session", "UPR Session Ids", "UPR Sessions", "Session EPU", "Session de l'EPU", "EPU - Session", "Sesión",
        "Sesión EPU", "Sesión del EPU", "EPU - Sesión", "Período de sesiones", "Período de sesiones del EPU", "EPU - Período de sesiones", "الدورة",
        "دورة الاستعراض الدوري الشامل", "الاستعراض الدوري الشامل - الدورة", "Сессия", "Сессия УПО", "УПО - сессия", "届会", "会议", "普遍定期审议届会",
        "普遍定期审议会议"),
    TYPE("Type", "AnnotationType", false, "Type of annotation", "Annotation Type Id", "Recommendation type", "Type d'annotation", "Tipo", "Tipo de anotación",
        "النوع", "نوع التعليق", "نوع الحاشية", "Тип", "Тип аннотации", "Вид", "类型", "类别", "注释类型"),
    ANNOTATION_ID("OHCHR Annotation Id", "AnnotationId", false, "Annotation ID", "UHRI annotation id", "Identifiant d'annotation",
        "Identifiant de l'annotation", "Identifiant d'annotation du HCDH", "Identifiant de l'annotation du HCDH", "ID d'annotation", "ID d'annotation HCDH",
        "ID d'annotation du HCDH", "Identificador de anotación", "Identificador de la anotación", "ID de anotación", "ID de anotación del ACNUDH",
        "ID de anotación ACNUDH", "Identificador de anotación del ACNUDH", "معرف التعليق", "معرف الحاشية", "معرف التعليق لدى المفوضية", "رقم التعليق",
        "Идентификатор аннотации", "Идентификатор аннотации УВКПЧ", "ID аннотации", "ID аннотации УВКПЧ", "注释编号", "注释ID", "人权高专办注释编号",
        "人权高专办注释ID");

    private static final int LONGEST_NAME = 200;
    private static final Map<String, Column> BY_NAME = new HashMap<>();
    /** By the spellings that nearly all files have, so that a dump's millions of field names cost a look-up each. */
    private static final Map<String, Optional<Column>> BY_SPELLING = new HashMap<>();

    static {
        for (var column : values()) {
            column.names().forEach(name -> BY_NAME.putIfAbsent(key(name), column));
            BY_SPELLING.put(column.header, Optional.of(column));
            BY_SPELLING.put(column.field, Optional.of(column));
        }
        List.of("DocumentId", "PublicationDateOnUhri", "Regions", "UprCycle", "UprRecommendingRegions").forEach(name -> BY_SPELLING.put(name, Optional.empty()));
    }

    private final String header;
    private final String field;
    private final boolean needed;
    private final List<String> otherNames;

    Column(String header, String field, boolean needed, String... otherNames) {
        this.header = header;
        this.field = field;
        this.needed = needed;
        this.otherNames = List.of(otherNames);
    }

    /** The name in the workbook's header row, spelt right. */
    String header() {
        return header;
    }

    /** The name of the field in the data dump. */
    String field() {
        return field;
    }

    /** Whether a file without this column is no export at all. */
    boolean isNeeded() {
        return needed;
    }

    /** All names that it is known by. */
    List<String> names() {
        return Stream.concat(Stream.of(header, field), otherNames.stream()).toList();
    }

    /** The column of that name, whatever its case, blanks and underscores and with the site's own "Reccomending". */
    static Optional<Column> named(String name) {
        var spelt = BY_SPELLING.get(name);
        return spelt != null ? spelt : name.length() > LONGEST_NAME ? Optional.empty() : Optional.ofNullable(BY_NAME.get(key(name)));
    }

    private static String key(String name) {
        return Names.key(name).replace("reccom", "recom").replace("recomm", "recom");
    }
}
