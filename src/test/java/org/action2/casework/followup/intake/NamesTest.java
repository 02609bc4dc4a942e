package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of countries, bodies, types, positions and columns as exports write them in the six languages of the United Nations. */
class NamesTest {

    private static final Countries COUNTRIES = new Countries();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Slovenia|SVN", "SI|SVN", "SVN|SVN", "PK|PAK", "Turkey|TUR", "Türkiye|TUR", "State of Palestine*|PSE", "Côte d’Ivoire|CIV", "KENYA|KEN", "kenya|KEN",
        "Cote d'Ivoire|CIV", "Bolivia (Plurinational State of)|BOL", "Bolivia|BOL", "United Kingdom of Great Britain and Northern Ireland|GBR",
        "The former Yugoslav Republic of Macedonia|MKD", "Netherlands|NLD", "Republic of Slovenia|SVN", "The Federal Democratic Republic of Nepal|NPL", "Republic of Korea|KOR",
        "Democratic Republic of the Congo|COD", "Democratic People's Republic of Korea|PRK", "Congo|COG", "Commonwealth of Australia|AUS", "Viet Nam|VNM", "VietNam|VNM",
        "Venezuela (Bolivarian Republic of)|VEN", "Kenya [1]|KEN", "Saint Kitts & Nevis|KNA", "St. Lucia|LCA", "Hong Kong, China|HKG", "China (Macao)|MAC"
    })
    void countryIsFoundByNameCodeOrVariant(String name, String code) {
        assertThat(COUNTRIES.code(name)).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Democratic Republic of Congo|COD", "Congo (Kinshasa)|COD", "Congo-Kinshasa|COD", "Congo (Democratic Republic of the)|COD", "Congo, Dem. Rep.|COD", "DR Congo|COD", "Congo, DR|COD",
        "Congo, Democratic Republic of|COD", "D.R. Congo|COD", "Congo (Rép. dém.)|COD", "Congo (Brazzaville)|COG", "Congo, Rep.|COG", "Republic of the Congo|COG", "Congo (Republic of)|COG",
        "Guinea (Equatorial)|GNQ", "Guinea, Equatorial|GNQ", "Guinea|GIN", "Republic of Guinea|GIN", "Guinea (Bissau)|GNB", "Papua New Guinea|PNG", "Korea, DPR|PRK", "Korea (DPR)|PRK", "Korea, Republic of|KOR",
        "Korea, Dem. People's Rep.|PRK", "Korea (South)|KOR", "Micronesia (Federated States of)|FSM", "Sudan (South)|SSD", "Sudan|SDN", "Iran, Islamic Rep.|IRN", "Niger|NER", "Nigeria|NGA",
        "Dominica|DMA", "Dominican Republic|DOM", "Samoa|WSM", "American Samoa|ASM", "Virgin Islands (British)|VGB", "Myanmar (Burma)|MMR", "Ireland|IRL", "Mali|MLI", "Malta|MLT", "Oman|OMN"
    })
    void countryIsNotTakenForAnotherThatItsNameHolds(String name, String code) {
        assertThat(COUNTRIES.code(name)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "n.a.", "None", "-", "–", "Not applicable", "N/D", "sans objet", "No aplica", "не применимо", "不适用", "لا ينطبق", "null"})
    void whatSaysThatThereIsNoCountryIsNone(String value) {
        assertThat(Countries.isNone(value)).isTrue();
        assertThat(COUNTRIES.code(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"na", "no", "Atlantis", "Republic of China", "People's Republic of Korea", "Guinea Kenya", "Kenya Airways", "South", "Republic", "of", "???", "刚", "国", "x (Kenya)"})
    void whatIsNoWholeNameIsNoCountry(String value) {
        assertThat(COUNTRIES.code(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Korea", "Corée", "Corea", "Корея", "كوريا"})
    void nameOfTwoCountriesTellsBoth(String name) {
        assertThat(COUNTRIES.find(name).ambiguous()).containsExactly("KOR", "PRK");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "COD|République démocratique du Congo|República Democrática del Congo|جمهورية الكونغو الديمقراطية|Демократическая Республика Конго|刚果民主共和国",
        "COG|Congo (le)|Congo (el)|الكونغو|Конго|刚果（布）", "KEN|Kenya|Kenya|كينيا|Кения|肯尼亚", "SVN|Slovénie|Eslovenia|سلوفينيا|Словения|斯洛文尼亚",
        "SVN|République de Slovénie|República de Eslovenia|جمهورية سلوفينيا|Республика Словения|斯洛文尼亚共和国",
        "PRK|République populaire démocratique de Corée|República Popular Democrática de Corea|جمهورية كوريا الشعبية الديمقراطية|Корейская Народно-Демократическая Республика|朝鲜民主主义人民共和国",
        "KOR|République de Corée|República de Corea|جمهورية كوريا|Республика Корея|大韩民国",
        "BOL|Bolivie (État plurinational de)|Bolivia (Estado Plurinacional de)|بوليفيا (دولة - المتعددة القوميات)|Боливия (Многонациональное Государство)|多民族玻利维亚国",
        "IRN|Iran (République islamique d’)|Irán (República Islámica del)|إيران (جمهورية - الإسلامية)|Иран (Исламская Республика)|伊朗伊斯兰共和国",
        "GBR|Royaume-Uni de Grande-Bretagne et d’Irlande du Nord|Reino Unido de Gran Bretaña e Irlanda del Norte|المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية|Соединенное Королевство Великобритании и Северной Ирландии|大不列颠及北爱尔兰联合王国",
        "CZE|Tchéquie|Chequia|تشيكيا|Чехия|捷克", "CPV|Cabo Verde|Cabo Verde|كابو فيردي|Кабо-Верде|佛得角", "CIV|Côte d’Ivoire|Costa de Marfil|كوت ديفوار|Кот-д’Ивуар|科特迪瓦",
        "GNQ|Guinée équatoriale|Guinea Ecuatorial|غينيا الاستوائية|Экваториальная Гвинея|赤道几内亚", "DOM|République dominicaine|República Dominicana|الجمهورية الدومينيكية|Доминиканская Республика|多米尼加",
        "MKD|Macédoine du Nord|Macedonia del Norte|مقدونيا الشمالية|Северная Македония|北马其顿", "PSE|État de Palestine|Estado de Palestina|دولة فلسطين|Государство Палестина|巴勒斯坦国",
        "VAT|Saint-Siège|Santa Sede|الكرسي الرسولي|Святой Престол|罗马教廷", "USA|États-Unis d’Amérique|Estados Unidos de América|الولايات المتحدة الأمريكية|Соединенные Штаты Америки|美利坚合众国",
        "SYR|République arabe syrienne|República Árabe Siria|الجمهورية العربية السورية|Сирийская Арабская Республика|阿拉伯叙利亚共和国",
        "LAO|République démocratique populaire lao|República Democrática Popular Lao|جمهورية لاو الديمقراطية الشعبية|Лаосская Народно-Демократическая Республика|老挝人民民主共和国",
        "FSM|Micronésie (États fédérés de)|Micronesia (Estados Federados de)|ميكرونيزيا (ولايات - الموحدة)|Микронезия (Федеративные Штаты)|密克罗尼西亚联邦",
        "TZA|République-Unie de Tanzanie|República Unida de Tanzanía|جمهورية تنزانيا المتحدة|Объединенная Республика Танзания|坦桑尼亚联合共和国",
        "MDA|République de Moldova|República de Moldova|جمهورية مولدوفا|Республика Молдова|摩尔多瓦共和国", "CHE|Suisse|Suiza|سويسرا|Швейцария|瑞士",
        "RUS|Fédération de Russie|Federación de Rusia|الاتحاد الروسي|Российская Федерация|俄罗斯联邦", "LUX|Grand-Duché de Luxembourg|Luxemburgo|لكسمبرغ|Люксембург|卢森堡大公国",
        "BLR|Bélarus|Belarús|بيلاروس|Беларусь|白俄罗斯", "KGZ|Kirghizistan|Kirguistán|قيرغيزستان|Кыргызстан|吉尔吉斯斯坦", "SAU|Arabie saoudite|Arabia Saudita|المملكة العربية السعودية|Саудовская Аравия|沙特阿拉伯",
        "TUR|Türkiye|Türkiye|تركيا|Турция|土耳其", "SWZ|Eswatini|Eswatini|إسواتيني|Эсватини|斯威士兰", "CHN|Chine|China|الصين|Китай|中华人民共和国"
    })
    void countryIsFoundInEveryLanguage(String code, String french, String spanish, String arabic, String russian, String chinese) {
        assertThat(List.of(french, spanish, arabic, russian, chinese)).allSatisfy(name -> assertThat(COUNTRIES.code(name)).as(name).contains(code));
    }

    @Test
    void areaThatIsNoCountryHasNoCode() {
        assertThat(COUNTRIES.code("European Union")).isEmpty();
        assertThat(List.of("Kosovo*", "Kosovo [1]", "Union européenne", "欧洲联盟", "Taiwan, Province of China")).allMatch(COUNTRIES::isOtherArea);
        assertThat(COUNTRIES.isOtherArea("Atlantis")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CRPD/C/KEN/CO/2|KEN", "CCPR/C/SVN/CO/4|SVN", "A/HRC/WG.6/35/KEN/3|KEN", "E/C.12/AUS/CO/6|AUS", "CRC/C/OPAC/KEN/CO/1|KEN", "CCPR/C/CHN-HKG/CO/4|CHN,HKG", "CCPR/CO/83/KEN|KEN",
        "CAT/OP/KEN/R.1|KEN", "CRC/C/ROM/CO/4|ROU", "A/HRC/43/15|", "CRC/C/15/Add.194|", "CRPD/C/EU/CO/1|", "A/KEN|", "KEN|"
    })
    void countryOfASymbolIsWhereSymbolsHaveIt(String symbol, String codes) {
        assertThat(String.join(",", COUNTRIES.ofSymbol(symbol))).isEqualTo(codes == null ? "" : codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CRC|CRC|treaty-body", "Committee on the Rights of the Child|CRC|treaty-body", "CRC-OP-SC|CRC-OP-SC|treaty-body", "CRC/OP/AC|CRC-OP-AC|treaty-body",
        "Human Rights Committee|CCPR|treaty-body", "Universal Periodic Review|UPR|upr", "SR Torture|SR Torture|special-procedure", "UN Committee against torture|CAT|treaty-body",
        "WG Arbitrary Detention|WG Arbitrary Detention|special-procedure", "IE Older persons|IE Older persons|special-procedure", "COMMITTEE AGAINST  TORTURE|CAT|treaty-body",
        "Committee on Economic, Social and Cultural Rights (CESCR)|CESCR|treaty-body", "CAT - Committee against Torture|CAT|treaty-body", "Working Group on the Universal Periodic Review|UPR|upr"
    })
    void bodyIsFoundByCodeOrLongName(String name, String code, String mechanism) {
        assertThat(Bodies.named(name)).contains(new Bodies.Body(code, mechanism));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CAT|Comité contre la torture|Comité contra la Tortura|لجنة مناهضة التعذيب|Комитет против пыток|禁止酷刑委员会",
        "CCPR|Comité des droits de l’homme|Comité de Derechos Humanos|اللجنة المعنية بحقوق الإنسان|Комитет по правам человека|人权事务委员会",
        "CEDAW|Comité pour l'élimination de la discrimination à l'égard des femmes|Comité para la Eliminación de la Discriminación contra la Mujer|اللجنة المعنية بالقضاء على التمييز ضد المرأة|Комитет по ликвидации дискриминации в отношении женщин|消除对妇女歧视委员会",
        "CERD|Comité pour l’élimination de la discrimination raciale|Comité para la Eliminación de la Discriminación Racial|لجنة القضاء على التمييز العنصري|Комитет по ликвидации расовой дискриминации|消除种族歧视委员会",
        "CESCR|Comité des droits économiques, sociaux et culturels|Comité de Derechos Económicos, Sociales y Culturales|اللجنة المعنية بالحقوق الاقتصادية والاجتماعية والثقافية|Комитет по экономическим, социальным и культурным правам|经济、社会及文化权利委员会",
        "CMW|Comité des travailleurs migrants|Comité de Protección de los Derechos de Todos los Trabajadores Migratorios y de sus Familiares|اللجنة المعنية بالعمال المهاجرين|Комитет по трудящимся-мигрантам|移徙工人委员会",
        "CRC|Comité des droits de l’enfant|Comité de los Derechos del Niño|لجنة حقوق الطفل|Комитет по правам ребёнка|儿童权利委员会",
        "CRPD|Comité des droits des personnes handicapées|Comité sobre los Derechos de las Personas con Discapacidad|اللجنة المعنية بحقوق الأشخاص ذوي الإعاقة|Комитет по правам инвалидов|残疾人权利委员会",
        "CED|Comité des disparitions forcées|Comité contra la Desaparición Forzada|اللجنة المعنية بحالات الاختفاء القسري|Комитет по насильственным исчезновениям|强迫失踪问题委员会",
        "SPT|Sous-Comité pour la prévention de la torture|Subcomité para la Prevención de la Tortura|اللجنة الفرعية لمنع التعذيب|Подкомитет по предупреждению пыток|防范酷刑小组委员会",
        "UPR|Examen périodique universel|Examen Periódico Universal|الاستعراض الدوري الشامل|Универсальный периодический обзор|普遍定期审议"
    })
    void bodyIsFoundInEveryLanguage(String code, String french, String spanish, String arabic, String russian, String chinese) {
        for (var name : List.of(french, spanish, arabic, russian, chinese)) {
            assertThat(Bodies.named(name).map(Bodies.Body::code)).as(name).contains(code);
            assertThat(Bodies.named(name.toUpperCase() + " (" + code + ")").map(Bodies.Body::code)).as(name).contains(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rapporteur spécial sur la torture", "Rapporteuse spéciale sur le droit à l'éducation", "Experte indépendante sur les personnes âgées", "Groupe de travail sur la détention arbitraire",
        "Relator Especial sobre la tortura", "Relatora Especial sobre la vivienda", "Experto independiente sobre la deuda", "Grupo de Trabajo sobre la Detención Arbitraria", "المقرر الخاص المعني بالتعذيب",
        "المقررة الخاصة المعنية بالعنف ضد المرأة", "الخبير المستقل المعني بالديون", "الفريق العامل المعني بالاحتجاز التعسفي", "Специальный докладчик по вопросу о пытках", "Независимый эксперт по правам пожилых",
        "Рабочая группа по произвольным задержаниям", "酷刑问题特别报告员", "任意拘留问题工作组", "老年人问题独立专家", "SR Housing", "WG Enforced Disappearances", "Special Rapporteur on torture"})
    void specialProcedureIsKnownInEveryLanguage(String name) {
        assertThat(Bodies.named(name)).contains(new Bodies.Body(name, Bodies.SPECIAL_PROCEDURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Committee of Nobody", "Committee", "لجنة", "委员会", "Special", "Комитет", "Srbija", "Committee against Torture and more", "Comité des fêtes", "-", "CAT (CRC)"})
    void whatIsNoWholeNameIsNoBody(String name) {
        assertThat(Bodies.named(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CCPR/C/FIN/CO/7,CCPR", "CRC/C/OPSC/KEN/CO/1,CRC-OP-SC", "CRC/C/KEN/CO/5,CRC", "E/C.12/AUS/CO/6,CESCR", "CAT/OP/KEN/1,SPT", "A/HRC/WG.6/35/KEN/3,UPR", "A/HRC/43/15,"})
    void symbolTellsItsBody(String symbol, String code) {
        assertThat(Bodies.ofSymbol(symbol).map(Bodies.Body::code).orElse(null)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"Recommendations,false", "Recommandations,false", "Recomendaciones,false", "توصيات,false", "التوصيات,false", "Рекомендации,false", "建议,false", "recommendation,false",
        "Concerns/Observations,true", "concernsObservations,true", "Préoccupations/Observations,true", "Preocupaciones/Observaciones,true", "الشواغل/الملاحظات,true", "شواغل/ملاحظات,true",
        "Обеспокоенность/замечания,true", "Вопросы/замечания,true", "关切/意见,true", "关注/评论,true", "Poem,", "诗,", "شعر,"})
    void typeIsKnownInEveryLanguage(String written, Boolean observation) {
        assertThat(KindOfRow.isObservation(written).orElse(null)).isEqualTo(observation);
    }

    @ParameterizedTest
    @CsvSource({"Supported,supported", "Acceptée,supported", "Appuyée,supported", "Soutenue,supported", "Aceptada,supported", "Apoyada,supported", "مؤيدة,supported", "تحظى بالتأييد,supported", "مقبولة,supported",
        "Поддержана,supported", "Поддерживается,supported", "Принята,supported", "支持,supported", "接受,supported", "Partially supported,supported", "Partiellement acceptée,supported", "Parcialmente aceptada,supported",
        "مؤيدة جزئياً,supported", "Частично поддержана,supported", "部分支持,supported", "Supported/Noted,supported", "Noted,noted", "Notée,noted", "Prise en note,noted", "Prend note,noted", "Se toma nota,noted", "Tomada nota,noted",
        "Anotada,noted", "أحيط علماً بها,noted", "Принята к сведению,noted", "Принято к сведению,noted", "Не поддержана,noted", "Отклонена,noted", "注意到,noted", "不支持,noted", "Not supported,noted", "Non acceptée,noted",
        "Rechazada,noted", "مرفوضة,noted", "غير مؤيدة,noted", "Pending,", "待定,"})
    void positionIsKnownInEveryLanguage(String written, String position) {
        assertThat(KindOfRow.position(List.of(written))).isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource({"Reccomending Body,BODY", "recommending body,BODY", " Countries  Concerned ,COUNTRIES", "AnnotationType,TYPE", "OHCHR Annotation Id,ANNOTATION_ID", "annotation_type,TYPE", "annotationType,TYPE",
        "publication_date,PUBLICATION_DATE", "uprRecommendingCountryIds,RECOMMENDING_STATES", "countryIds,COUNTRIES", "bodyId,BODY", "themesIds,THEMES", "sdgsIds,SDGS", "affectedPersonIds,AFFECTED_PERSONS",
        "SYMBOL,SYMBOL", "\uFEFFText,TEXT", "Pays concernés,COUNTRIES", "Países interesados,COUNTRIES", "البلدان المعنية,COUNTRIES", "Соответствующие страны,COUNTRIES", "有关国家,COUNTRIES",
        "Cote du document,SYMBOL", "Signatura del documento,SYMBOL", "رمز الوثيقة,SYMBOL", "Условное обозначение документа,SYMBOL", "文件编号,SYMBOL",
        "Organe ayant formulé la recommandation,BODY", "Órgano que formula la recomendación,BODY", "الهيئة الموصية,BODY", "Рекомендующий орган,BODY", "建议机构,BODY",
        "Texte,TEXT", "Texto,TEXT", "النص,TEXT", "Текст,TEXT", "文本,TEXT", "Date de publication du document,PUBLICATION_DATE", "Дата публикации,PUBLICATION_DATE", "发布日期,PUBLICATION_DATE"})
    void columnIsFoundHoweverItIsSpelt(String header, Column column) {
        assertThat(Column.named(header)).contains(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "_", "Region", "منطقة", "地区", "Регион", "DocumentId", "UprCycle", "sectionId", "dateFrontEndPublished", "PublicationDateOnUhri", "Kenya"})
    void otherNamesAreNoColumn(String header) {
        assertThat(Column.named(header)).isEmpty();
    }

    @Test
    void columnsOfRecommendingStatesAreNotTheBody() {
        assertThat(Column.named("UPR Reccomending States")).contains(Column.RECOMMENDING_STATES);
    }

    @Test
    void noNameOfOneColumnIsThatOfAnother() {
        assertThat(Arrays.stream(Column.values())).allSatisfy(column -> assertThat(column.names()).allSatisfy(name -> assertThat(Column.named(name)).as(name).contains(column)));
    }

    @Test
    void noListedNameStandsForTwo() {
        for (var list : List.of("countries/other-names.csv", "bodies/names.csv")) {
            var codes = new HashMap<String, String>();
            NameList.entries(list).forEach(entry -> new HashSet<>(entry.names()).forEach(name ->
                assertThat(codes.merge(Names.key(name), entry.code(), (one, other) -> other)).as(name).isEqualTo(entry.code())));
            NameList.entries(list).forEach(entry -> entry.names().forEach(name -> assertThat(codes.get(Names.key(name))).as(name).isEqualTo(entry.code())));
        }
        NameList.entries("countries/other-names.csv").forEach(entry -> entry.names().forEach(name -> assertThat(COUNTRIES.code(name)).as(name).contains(entry.code())));
    }
}
