package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a recommendation stands, read out of its text in every form and language that exports write it. */
class CitationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        Para. 16 In 2010, the Committee encouraged Slovenia to ratify. | 16
        Paras. 27–28 The Committee recommended a strategy. | 27-28
        Paras. 16, 20 and 22 The same Committee recommended. | 16,20,22
        9.The Committee welcomes legislative measures. | 9
        B.Positive aspects\\n3.The Committee welcomes. | 3
        Access to justice\\n18. The Committee recommends. | 18
        Access to justice 18. The Committee recommends. | 18
        Access to justice18. The Committee recommends. | 18
        Article 14. The Committee recommends more. | ''
        The Act of 2018. However, the Committee recommends more. | ''
        25. (b) Take every step. | 25(b)
        (c) Take every step. | (c)
        13. The Committee recommends that the State:(a) Enact;(b) Repeal. | 13
        """)
    void paragraphOfATreatyBodyIsFound(String text, String paragraph) {
        assertThat(paragraph(text, false)).isEqualTo(paragraph);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Accessibility (art. 9)21. The Committee recommends ramps. | 21
        Children and the business sector16. The Committee recommends. | 16
        36 . The Committee recommends that buses | 36
        Recommendation No. 57, para. 99 | 99
        Recommendation No. 57, para. 99 The Committee recommends. | 99
        Paras. 39 (a) and 40 (a) The Committee recommended that clinics stay open. | 39(a),40(a)
        Santé (art. 25)42. Le Comité recommande d’ouvrir. | 42
        Sport (art. 30)50. The Committee is concerned that stadiums have stairs only. | 50
        Implementation of the Agenda 203036. The Committee recommends. | 36
        … Agenda 203036. The Committee | 36
        Impact of COVID-1936. The Committee | 36
        Women, peace and security (resolution 1325)45. The Committee | 45
        Women, peace and security, resolution 132545. The Committee | 45
        (21) The Committee recommends | 21
        21) Le Comité recommande | 21
        21) El Comité recomienda | 21
        párr. 12 El Comité recomienda | 12
        Párr. 12: El Comité recomienda | 12
        Párrs. 12 y 13 El Comité recomienda | 12,13
        párrafo 12. El Comité recomienda | 12
        par. 5 Le Comité recommande | 5
        Par. 39 a) et 40 a) Le Comité recommande | 39(a),40(a)
        Paragraphe 12 : Le Comité recommande | 12
        Accesibilidad (art. 9)21. El Comité recomienda | 21
        Accesibilidad\\n21. El Comité recomienda | 21
        Accessibilité 21. Le Comité recommande | 21
        B. Positive aspects 3. The Committee | 3
        III. Principal areas of concern 7. The Committee | 7
        The 2030 Agenda 21. The Committee recommends | 21
        21) Комитет рекомендует | 21
        п. 12 Комитет рекомендует | 12
        Пункт 12. Комитет рекомендует | 12
        пп. 12 и 13 Комитет рекомендует | 12,13
        пп. 12–14 Комитет | 12-14
        пункты 39 а) и 40 б) Комитет рекомендует | 39(a),40(b)
        Доступность (статья 9)21. Комитет рекомендует | 21
        Доступность21. Комитет рекомендует | 21
        Доступность 21. Комитет рекомендует | 21
        1.Комитет рассмотрел | 1
        A.Введение2.Комитет приветствует | 2
        (21) توصي اللجنة الدولة الطرف | 21
        21) توصي اللجنة | 21
        ٢١- توصي اللجنة بأن | 21
        ٢١ - توصي اللجنة بأن | 21
        \u202b٢١\u200f- توصي اللجنة | 21
        الحق في الصحة٢١- توصي اللجنة | 21
        الحق في الصحة (المادة 25)42- توصي اللجنة | 42
        الحق في الصحة\\n42- توصي اللجنة | 42
        الحق في الصحة 42- وتوصي اللجنة | 42
        الحق في الصحة 42. توصي اللجنة | 42
        الفقرة 12: توصي اللجنة | 12
        الفقرتان 12 و13: توصي اللجنة | 12,13
        الفقرات 12-14: توصي اللجنة | 12-14
        2 - ترحب اللجنة بتقديم | 2
        1- نظرت اللجنة | 1
        ألف - مقدمة\\n2- ترحب اللجنة | 2
        باء- الجوانب الإيجابية3- ترحب اللجنة | 3
        受教育权66.委员会建议缔约国培训教师。 | 66
        ４２．委员会建议缔约国 | 42
        42、委员会建议缔约国 | 42
        42。委员会建议缔约国 | 42
        （42）委员会建议 | 42
        第12段 委员会建议 | 12
        第12段：委员会建议 | 12
        第12和13段：委员会建议 | 12,13
        第39段(a)和第40段(a)：委员会建议 | 39(a),40(a)
        第12-14段：委员会建议 | 12-14
        无障碍（第9条）21．委员会建议 | 21
        无障碍21。委员会建议 | 21
        B.积极方面6.委员会欢迎缔约国 | 6
        1.2016年11月，委员会举行第1453次会议 | 1
        1. 委员会在2014年3月13日 | 1
        21.- El Comité recomienda | 21
        21.– Le Comité | 21
        21 El Comité recomienda | 21
        21The Committee | 21
        21委员会建议 | 21
        21توصي اللجنة | 21
        § 21 The Committee | 21
        §21. Le Comité | 21
        [Para. 21] The Committee | 21
        (para. 21) The Committee | 21
        (Paras. 21–23) The Committee | 21-23
        CEDAW/C/KEN/CO/8, para. 12: The Committee | 12
        CEDAW/C/KEN/CO/8, para. 12 (a) Take | 12(a)
        Paragraph 12 (a): Take | 12(a)
        Paragraphs 12 and 13. The Committee | 12,13
        Paragraphs 12 to 14. The Committee | 12-14
        Paras. 39 (a), (b) and 40 (a) The Committee | 39(a),39(b),40(a)
        Paras. 39 (a) and (b) The Committee | 39
        Paras 12-14, 16 and 18 The Committee | 12-14,16,18
        Párrs. 39 a) y 40 a) El Comité | 39(a),40(a)
        Paras. 39(a) & 40(a) The Committee | 39(a),40(a)
        الفقرتان 39 (أ) و40 (أ): توصي اللجنة | 39(a),40(a)
        الفقرة 39 (ب): اتخاذ | 39(b)
        п. 39 b) Принять | 39(b)
        п. 39 б) Принять | 39(b)
        пункты 12–14: Комитет | 12-14
        第39段(a)：采取 | 39(a)
        第39(a)段：采取 | 39(a)
        第39和40段：委员会 | 39,40
        21、22.委员会 | 21,22
        21-23. The Committee | 21-23
        21 and 22. The Committee | 21,22
        21 y 22. El Comité | 21,22
        Health (arts. 10 and 12)\\n21. The Committee | 21
        Health (arts. 10 (b), 12 and 15)21. The Committee | 21
        Health [art. 10]21. The Committee | 21
        Health – 21. The Committee | 21
        Health: 21. The Committee | 21
        Health. 21. The Committee | 21
        Health.21. The Committee | 21
        “Health”21. The Committee | 21
        Universal access to the Internet (4G)21. The Committee | 21
        Section II 21. The Committee | 21
        Right to work (arts. 6–7)12. The Committee | 12
        Right to health\u00ad\u200b21\u200f.\u00a0The Committee | 21
        Accessibility (art. 9) 21 . The Committee | 21
        Accessibility (art.9)21.The Committee | 21
        Accessibility (art. 9).21. The Committee | 21
        Article 9: Accessibility 21. The Committee | 21
        Article 9 – Accessibility21. The Committee | 21
        Article 9\\n21. The Committee | 21
        Articles 2 and 9\\n21. The Committee | 21
        المادة 9: إمكانية الوصول 21- توصي اللجنة | 21
        المادة 9\\n21- توصي اللجنة | 21
        第九条：无障碍21.委员会 | 21
        第9条 无障碍 21. 委员会 | 21
        Artículo 9\\n21. El Comité | 21
        Статья 9: Доступность 21. Комитет | 21
        Recommendations:\\n18. The Committee | 18
        Heading one\\nHeading two\\n21. The Committee | 21
        Heading\\n\\n21\\nThe Committee recommends | 21
        21\\nThe Committee recommends | 21
        Heading\\n21) The Committee | 21
        Heading\\n(21) The Committee | 21
        D. Concerns\\n1. Legal framework\\n21. The Committee | 21
        1. Legal framework 21. The Committee | 21
        1. General measures of implementation (arts. 4, 42 and 44, para. 6)12. The Committee | 12
        5. Recalling article 12. The Committee | 5
        5. Welcoming the law. 6. The Committee | 5
        2. Legislation\\n7. The Committee | 7
        5. Take note, and 7. The Committee | 5
        第39(a)和40(b)段：采取 | 39(a),40(b)
        21.  توصي اللجنة | 21
        (٢١) توصي اللجنة | 21
        -21 توصي اللجنة | 21
        21-توصي اللجنة | 21
        ٢١.توصي اللجنة | 21
        ۲۱- توصي اللجنة | 21
        ألف- مقدمة ٢١- توصي اللجنة | 21
        المساواة وعدم التمييز (المادة 5)٢١- توصي اللجنة | 21
        المساواة وعدم التمييز (المادة ٥) ٢١ - يساور اللجنة القلق | 21
        خطة عام 2030\\n٢١- ينبغي للدولة الطرف | 21
        الفقرة ٢١- توصي اللجنة | 21
        الفقرة 21 (أ) و(ب): توصي اللجنة | 21
        فقرة 21: توصي اللجنة | 21
        الفقرات 21 و22 و25: توصي اللجنة | 21,22,25
        الفقرات من 21 إلى 25: توصي اللجنة | 21-25
        21．委员会建议 | 21
        21 ．委员会建议 | 21
        21. 委员会建议 | 21
        （21）委员会建议 | 21
        (21)委员会建议 | 21
        21）委员会建议 | 21
        残疾妇女(第六条)21.委员会建议 | 21
        残疾妇女（第6条）21．委员会 | 21
        《2030年议程》21.委员会建议 | 21
        第21、22段：委员会建议 | 21,22
        第21至23段：委员会建议 | 21-23
        第21段和第23段：委员会建议 | 21,23
        Пункт 21: Комитет | 21
        пункт 21 Комитет | 21
        п.21 Комитет | 21
        Пп. 21, 22 и 25 Комитет | 21,22,25
        пункты 21 - 23 Комитет | 21-23
        (21) Комитет рекомендует | 21
        21 Комитет рекомендует | 21
        Право на труд (статьи 6 и 7)21. Комитет | 21
        Повестка дня на период до 203021. Комитет | 21
        Повестка дня на период до 2030 года21. Комитет | 21
        Párr. 21 (b) Tomar | 21(b)
        Párr. 21, apartado b) | 21
        Párrs. 21 a 23 El Comité | 21-23
        Párrafos 21, 22 y 25: El Comité | 21,22,25
        Agenda 203021. El Comité recomienda | 21
        Derecho al trabajo (arts. 6 y 7)21. El Comité | 21
        Par. 21 b) Prendre | 21(b)
        Par. 21 à 23 Le Comité | 21-23
        Pars. 21 à 23 Le Comité | 21-23
        Paragraphes 21, 22 et 25 : Le Comité | 21,22,25
        21.Le Comité recommande | 21
        21) Le Comité | 21
        Droit au travail (art. 6 et 7)21.Le Comité | 21
        Programme 203021.Le Comité | 21
        пункты с 12 по 14: Комитет | 12-14
        """)
    void paragraphIsFoundInEveryLanguageAndAfterEveryHeading(String text, String paragraph) {
        assertThat(paragraph(text, false)).isEqualTo(paragraph);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        126.31Intensify the training of judges (Chad); | 126.31
        108 .10 Ratify the treaty (Chad); | 108.10
        Recommendation No. 45, para. 106:45. Open two shelters (Chad); | 106.45
        12. Continue; | 12
        12 . Continue; | 12
        A - 7.3. Continue; | 7.3
        121.1 Ratify | 121.1
        122.136. Conduct | 122.136
        121.01 Ratify | 121.01
        Recomendación núm. 45, párr. 106.45: Abrir | 106.45
        Recommandation no 45, par. 106:45. Ouvrir | 106.45
        126.31 Intensifier la formation | 126.31
        127-179 Intensify | 127.179
        The following enjoy support:\\n121.4 Ratify | 121.4
        Recommendations that enjoy support121.4 Ratify | 121.4
        Рекомендация № 45, пункт 106.45. Открыть | 106.45
        126.31. Активизировать | 126.31
        140-12-\\n        تدريب القضاة (تشاد)؛ | 140.12
        127-179 تدريب القضاة (تشاد)؛ | 127.179
        ١٤٠-١٢ تدريب القضاة | 140.12
        ١٤٠٫١٢ تدريب القضاة | 140.12
        140٫12 تدريب القضاة | 140.12
        ۱۴۰-۱۲- تدريب القضاة | 140.12
        12-140- تدريب القضاة | 140.12
        ٣٤١-١٢ – تدريب | 341.12
        التوصية رقم 45، الفقرة 106-45: فتح | 106.45
        建议45，第106.45段：开设 | 106.45
        126.31加强培训 | 126.31
        127.179 تدريب القضاة (تشاد)؛ | 127.179
        ١٢٧-١٧٩- تدريب القضاة | 127.179
        (127.179) Intensify | 127.179
        127.179) Intensify | 127.179
        [127.179] Intensify | 127.179
        127.179; Intensify | 127.179
        127.179: Intensify | 127.179
        127.179 - Intensify | 127.179
        127. 179. Intensify | 127.179
        127 . 179 Intensify | 127.179
        127.179Intensify | 127.179
        126.31“Intensify” | 126.31
        １２６．３１加强 | 126.31
        126．31加强 | 126.31
        126。31加强 | 126.31
        第126.31段：加强 | 126.31
        126.31段 加强 | 126.31
        126,31 Intensifier | 126.31
        Recomendación 126.31: Abrir | 126.31
        Recommendation 126.31: Open | 126.31
        Recommendation 126.31 Open shelters | 126.31
        Rec. 126.31 Open | 126.31
        A-7.3 Continue | 7.3
        • 126.31 Intensify | 126.31
        - 126.31 Intensify | 126.31
        Para. 126.31 Intensify | 126.31
        paras. 126.31 and 126.32 Intensify | 126.31,126.32
        126.31 and 126.32 Intensify | 126.31
        126.31-126.33 Intensify | 126.31
        126.31, 126.32. Intensify | 126.31
        الفقرة 127-179: تكثيف | 127.179
        التوصية 127-179: تكثيف | 127.179
        Heading: women\\n126.31 Intensify | 126.31
        Droits des femmes 126.31 Intensifier | 126.31
        حقوق المرأة\\n127-179 تكثيف | 127.179
        حقوق المرأة127-179- تكثيف | 127.179
        妇女权利126.31加强 | 126.31
        """)
    void numberOfAUprRecommendationIsFound(String text, String paragraph) {
        assertThat(paragraph(text, true)).isEqualTo(paragraph);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        الفقرة 12 من الاتفاقية تنص على
        第12段所述的建议
        Article 14. The Committee recommends more.
        The Act of 2018. However, the Committee recommends more.
        In line with resolution 1325. The Committee
        The Committee recommends reaching target 16.3. The State party
        Sustainable Development Goal 16. The Committee
        General comment No. 6 (2018). The Committee
        General comment No. 6. The Committee
        The Committee recommends raising the age of marriage to 18. The State party should also
        By 12 per cent. The Committee
        12 per cent of women
        16.a - Strong institutions
        12% of women
        18 years is the age
        2.5 million people live
        Raise the quota to 30. Adopt measures.
        On 12 May 2018. The Committee
        In line with articles 2, 3. The Committee
        Articles 2 and 3. The Committee
        See paragraph 12. The Committee
        Siguiendo el artículo 14. El Comité recomienda
        Conforme al párrafo 12. El Comité
        Conformément à l’article 14. Le Comité
        Conformément à la règle 5. Le Comité
        В соответствии со статьей 14. Комитет
        Согласно пункту 12. Комитет
        عملا بالمادة 14- توصي اللجنة
        وفقا للمادة 14. وتوصي
        المادة 14- توصي اللجنة
        根据第14条，委员会建议
        根据第1325号决议，委员会建议
        将年龄提高到18。委员会建议
        委员会建议将法定年龄提高到18岁。
        توصي اللجنة برفع سن الزواج إلى 18. وتوصي اللجنة
        El Comité recomienda elevar la edad a 18. El Estado
        Para 12 mujeres se recomienda
        The Committee recommends:\\n1. Adopt laws;\\n2. Repeal laws.
        1) Adopt laws; 2) Repeal laws.
        The State party should: (1) Adopt; (2) Repeal.
        ILO Convention No. 182. The Committee
        Agenda 21. The Committee
        Article 721. The Committee
        Paragraph 12 of the Convention says
        12-14岁儿童
        12. 14. The Committee
        21º El Comité
        Health; 21. The Committee
        Follow-up to Goal 1621. The Committee
        Section I21. The Committee
        Vitamin B12. The Committee
        The G20. The Committee
        Persons aged 60. The Committee
        Persons over 60. The Committee
        Persons between 15 and 18. The Committee
        Los menores de 18. El Comité
        Les enfants de moins de 18. Le Comité
        Дети до 18. Комитет
        الأطفال دون سن 18. وتوصي اللجنة
        In 2015, the rate was 12. The Committee
        Security Council resolution 1325 (2000). The Committee
        Decree No. 21. The Committee
        Law no 21. Le Comité
        Ley núm. 21. El Comité
        Закон № 21. Комитет
        القانون رقم 21. وتوصي اللجنة
        根据第21号法律。委员会建议
        Observation générale no 6. Le Comité
        Target 5.2. The Committee
        SDG 5. The Committee
        ODS 5. El Comité
        ЦУР 5. Комитет
        25%. The Committee
        Some 25. The Committee
        El 12 de mayo de 2018. El Comité
        2018. The Committee
        1325. The Committee
        0. The Committee
        1000 shelters
        Articles 921. The Committee
        Recommendation 21. The Committee
        21\\n\\n.The Committee recommends
        The Committee recommends that the State:\\n(a) adopt;\\n(b) repeal.
        The Committee is concerned at the 21. The State
        Le Comité note que 21. Il
        委员会注意到21.缔约国
        Комитет отмечает 21. Он
        تلاحظ اللجنة 21- وتوصي
        تنص المادة 21- توصي اللجنة
        والفقرة 21. وتوصي اللجنة
        بالمادتين 2 و21- توصي اللجنة
        سن 18- وتوصي اللجنة
        نسبة 30 في المائة
        30 في المائة من النساء
        18 عاماً
        القرار 1325- توصي اللجنة
        二十一、委员会建议
        第二十一段：委员会建议
        见第21段。委员会建议
        18岁以下儿童
        30%的席位
        第16.3项具体目标
        2018年5月12日
        根据第1325号决议
        目标16.3。委员会建议
        Пункт 21 Конвенции гласит
        в статье 21. Комитет
        в пунктах 20 и 21. Комитет
        в возрасте 18. Комитет
        ЦУР 16.3. Комитет
        резолюция 1325. Комитет
        30 процентов мест
        12 мая 2018 года
        El párrafo 21 de la Convención
        Párrafo 21 de la Convención
        meta 16.3 de los ODS
        el 30 % de los escaños
        resolución 1325. El Comité
        l’article 21. Le Comité
        paragraphe 21 de la Convention
        cible 16.3. Le Comité
        30 % des sièges
        âge de 18. Le Comité
        observation générale no 6 (2018). Le Comité
        Observación general núm. 6 (2018). El Comité
        Замечание общего порядка № 6 (2018). Комитет
        التعليق العام رقم 6 (2018). وتوصي اللجنة
        第6号一般性意见(2018年)。委员会建议
        """)
    void numberOfSomethingElseIsNoParagraph(String text) {
        assertThat(paragraph(text, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        16.5% of seats
        12. 10 judges more
        10-15 years of schooling
        Ensure SDG target 16.3. Adopt
        ١٢٧/١٧٩ تدريب
        126、31加强
        Recommendation No. 45. Open two shelters
        12 recommendations were noted
        2030 Agenda: implement
        12 May 2018: adopt
        Take 126.31 steps
        40 per cent of seats
        It costs 100.00 Euro
        18-25 years olds
        18-25 سنة من العمر
        """)
    void numberOfSomethingElseIsNoUprRecommendation(String text) {
        assertThat(paragraph(text, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        13. The Committee recommends that the State:(a) Enact;(b) Repeal. | 13 | ab
        25. (b) Take every step. | 25(b) | b
        25 (b) Take every step. | 25(b) | b
        (c) Take every step. | (c) | c
        25. b) Tomar todas | 25(b) | b
        13. El Comité recomienda: a) Aprobar; b) Derogar; y c) Dar. | 13 | abc
        13. Le Comité recommande : a) D’adopter ; b) D’abroger ; et c) De dire. | 13 | abc
        13. The Committee, under article 7 (a) of the Convention, recommends: (a) A; (b) B under article 2 (c). | 13 | ab
        13. Take steps in paragraphs (a) above. | 13 | ``
        13. Комитет рекомендует: а) принять; b) отменить; с) дать. | 13 | abc
        13. Комитет рекомендует: а) принять; б) отменить; в) дать. | 13 | abc
        13. Комитет рекомендует:\\n(а) принять;\\n(б) отменить;\\n(в) дать; (г) x. | 13 | abcd
        ١٣- توصي اللجنة بما يلي:\\n(أ) اعتماد؛\\n(ب) إلغاء؛ (ج) منح؛ (د) س؛ (هـ) ص؛ (و) ع. | 13 | abcdef
        (ج) اعتماد | (c) | c
        13.委员会建议：(a)通过；(b)废除；（c）给予。 | 13 | abc
        13. El Comité recomienda que:\\na)Apruebe;\\nb)Derogue;\\nc)Dé. | 13 | abc
        13. Le Comité recommande : a)D’adopter;b)D’abroger;c)De dire. | 13 | abc
        ١٣- توصي اللجنة:(أ)اعتماد؛(ب)إلغاء؛(ج)منح | 13 | abc
        ١٣- توصي اللجنة: ( أ) اعتماد؛ ( ب) إلغاء؛ (ﻫ) منح | 13 | ab
        ١٣- توصي اللجنة: أ) اعتماد؛ ب) إلغاء | 13 | ab
        13.委员会建议：（a）通过；（b）废除； | 13 | ab
        13.委员会建议：(子)通过；(丑)废除； | 13 | ab
        13.委员会建议：a)通过；b)废除； | 13 | ab
        25.(b)采取 | 25(b) | b
        ٢٥- (ب) اتخاذ | 25(b) | b
        25. б) Принять | 25(b) | b
        (б) Принять | (b) | b
        25. b) Prendre | 25(b) | b
        13. Le Comité, au titre de l’article 7 a) de la Convention, recommande : a) A ; b) B. | 13 | ab
        13. The child(a) and (b) go. | 13 | ``
        13. Take (a), (b) and (c). | 13 | abc
        13. Измерить:\\nа) один;\\nb) два;\\nс) три;\\nd) четыре;\\nе) пять;\\nf) шесть. | 13 | abcdef
        13. (a) One; (b) Two | 13 | ab
        Paras. 39 (a) and 40 (b) The Committee | 39(a),40(b) | ``
        """)
    void subParagraphsHaveTheSameLettersInEveryLanguage(String text, String paragraph, String letters) {
        var citation = Citation.of(text.replace("\\n", "\n"), false);

        assertThat(citation.paragraph()).isEqualTo(paragraph);
        assertThat(String.join("", citation.subParagraphs())).isEqualTo(letters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200F", "\u200E", "\u202B", "\u202C", "\u2067", "\u2069", "\u200B", "\uFEFF", "\u00AD", "\u00A0", "\u202F", "\u2009", "\u0640"})
    void invisibleSignsNeverHinder(String sign) {
        assertThat(paragraph(sign + "21" + sign + "." + sign + " The Committee recommends.", false)).isEqualTo("21");
        assertThat(paragraph("الحق في الصحة" + sign + "٢١" + sign + "-" + sign + " توصي اللجنة", false)).isEqualTo("21");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Accessibility (art. 9)21. The Committee | Accessibility (art. 9)
        Santé – soins (art. 25)42. Le Comité | Santé – soins (art. 25)
        الحق في الصحة٢١- توصي اللجنة | الحق في الصحة
        受教育权（第十三条）66.委员会 | 受教育权（第十三条）
        Agenda 203036. The Committee | Agenda 2030
        21. The Committee | ``
        (21) The Committee | ``
        Para. 21 The Committee | ``
        • 21. The Committee | ``
        """)
    void headingIsKeptAsItCame(String text, String heading) {
        assertThat(Citation.of(text, false).heading()).isEqualTo(heading);
    }

    @Test
    void headingAndSubParagraphsAreFound() {
        var citation = Citation.of("Climate change\n11. The Committee recommends that the State Party:(a) Cut;(b) Adapt;\n(c) Pay under article 2 (f).", false);

        assertThat(citation.heading()).isEqualTo("Climate change");
        assertThat(citation.subParagraphs()).isEqualTo(List.of("a", "b", "c"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        30. The Committee reiterates its previous recommendation (see CRC/C/KEN/CO/2, para. 79) on schools. | CRC/C/KEN/CO/2#79
        10. The Committee reiterates its previous recommendations (CEDAW/C/IRQ/CO/7, para. 10) and | CEDAW/C/IRQ/CO/7#10
        Recalling its recommendations (E/C.12/AUS/CO/5, paras. 12 and 14), the Committee | E/C.12/AUS/CO/5#12,14
        Recalling its recommendations (E/C.12/AUS/CO/5, paras. 12-14), the Committee | E/C.12/AUS/CO/5#12-14
        The Committee reiterates the recommendation contained in paragraph 12 of its previous concluding observations (CAT/C/KEN/CO/2) and | CAT/C/KEN/CO/2#12
        Le Comité réitère sa recommandation (voir CRC/C/KEN/CO/2, par. 79) | CRC/C/KEN/CO/2#79
        Le Comité renouvelle la recommandation formulée au paragraphe 12 de ses précédentes observations finales (CAT/C/KEN/CO/2) | CAT/C/KEN/CO/2#12
        El Comité reitera su recomendación (véase CRC/C/KEN/CO/2, párr. 79) | CRC/C/KEN/CO/2#79
        El Comité reitera la recomendación que figura en el párrafo 12 de sus anteriores observaciones finales (CAT/C/KEN/CO/2) | CAT/C/KEN/CO/2#12
        El Comité recuerda sus recomendaciones (CRC/C/KEN/CO/2, párrs. 12 a 14 y 16) | CRC/C/KEN/CO/2#12-14,16
        The Committee recalls its recommendation (CRC/C/15/Add. 194, para. 12 (a)) | CRC/C/15/Add.194#12
        Комитет вновь рекомендует (см. CRC/C/KEN/CO/2, пункт 79) | CRC/C/KEN/CO/2#79
        Ссылаясь на свои предыдущие рекомендации (CRC/C/KEN/CO/2, п. 79), Комитет | CRC/C/KEN/CO/2#79
        Комитет повторяет рекомендацию, содержащуюся в пункте 12 его предыдущих заключительных замечаний (CAT/C/KEN/CO/2) | CAT/C/KEN/CO/2#12
        تكرر اللجنة توصيتها (انظر CRC/C/KEN/CO/2، الفقرة 79) | CRC/C/KEN/CO/2#79
        تكرر اللجنة توصيتها الواردة في الفقرة ١٢ من ملاحظاتها الختامية السابقة (CAT/C/KEN/CO/2) | CAT/C/KEN/CO/2#12
        تكرّر اللجنة توصياتها (CRC/C/KEN/CO/2، الفقرتان 12 و14) | CRC/C/KEN/CO/2#12,14
        委员会重申其先前的建议(见CRC/C/KEN/CO/2，第79段) | CRC/C/KEN/CO/2#79
        委员会重申其以前的结论性意见（CRC/C/KEN/CO/2）第12和14段 | CRC/C/KEN/CO/2#12,14
        委员会重申其以前的结论性意见第12段（CRC/C/KEN/CO/2）所载建议 | CRC/C/KEN/CO/2#12
        委员会重申（CRC/C/KEN/CO/2，第79段(a)） | CRC/C/KEN/CO/2#79
        The Committee reiterates its recommendations (CRC/C/KEN/CO/2, paras. 39 (a) and 40 (b)). | CRC/C/KEN/CO/2#39(a),40(b)
        The Committee reiterates its recommendation on children (aged 5–12) (see CRC/C/KEN/CO/2, para. 79). | CRC/C/KEN/CO/2#79
        The Committee, recalling its previous concluding observations (CRC/C/KEN/CO/2), paragraph 79, recommends | CRC/C/KEN/CO/2#79
        Recalling paragraph 79 of its previous concluding observations (see CRC/C/KEN/CO/2), the Committee | CRC/C/KEN/CO/2#79
        Recalling para. 79 of document CRC/C/KEN/CO/2, the Committee | CRC/C/KEN/CO/2#79
        Reiterating its recommendations (CEDAW/C/KEN/CO/6 and CEDAW/C/KEN/CO/7, para. 12) | CEDAW/C/KEN/CO/7#12
        Le Comité rappelle ses recommandations antérieures (CRC/C/KEN/CO/2, par. 12 à 14) | CRC/C/KEN/CO/2#12-14
        Le Comité rappelle ses recommandations antérieures (CRC/C/KEN/CO/2, par. 12 et 14) | CRC/C/KEN/CO/2#12,14
        El Comité reitera (CRC/C/KEN/CO/2, párr. 12 a)) | CRC/C/KEN/CO/2#12
        Комитет напоминает (CRC/C/KEN/CO/2, пп. 12–14) | CRC/C/KEN/CO/2#12-14
        Комитет подтверждает (см. CRC/C/KEN/CO/2, пункты 12 и 14 а)) | CRC/C/KEN/CO/2#12,14(a)
        تشير اللجنة إلى ملاحظاتها الختامية السابقة (CERD/C/304/Add.120، الفقرة 3؛ وCERD/C/GEO/CO/3، الفقرة 4) | CERD/C/304/Add.120#3
        تكرر اللجنة توصيتها (CRC/C/KEN/CO/2، الفقرة 12 (أ)) | CRC/C/KEN/CO/2#12
        تكرر اللجنة توصيتها (انظر الفقرة ٧٩ من الوثيقة CRC/C/KEN/CO/2) | CRC/C/KEN/CO/2#79
        回顾其先前的建议(CEDAW/C/KEN/CO/7,第12和14段)，委员会 | CEDAW/C/KEN/CO/7#12,14
        回顾其先前的建议(CEDAW/C/KEN/CO/7,第12-14段)，委员会 | CEDAW/C/KEN/CO/7#12-14
        """)
    void reiteratedParagraphIsFound(String text, String reiterated) {
        assertThat(Citation.reiterated(text)).contains(reiterated);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "In the light of general comment No. 5 (CRC/GC/2003/5, para. 3), the Committee recommends",
        "Recalling its general comment No. 14 (CRC/C/GC/14, para. 3), the Committee",
        "The Committee reiterates its previous recommendation (see CRC/C/KEN/CO/2) on schools.",
        "In accordance with article 2, paragraph 1, of the Covenant, the Committee reiterates its previous recommendations (CCPR/C/KEN/CO/3).",
        "委员会回顾（见CRC/C/KEN/CO/2）",
        "The Committee reiterates (crc/c/ken/co/2, para. 79)",
        "The Committee repeats: HIV/AIDS, para. 12",
        "The Committee recalls resolution A/RES/70/1, para. 12",
        "The Committee recalls http://www.un.org/C/2, para. 12",
        "The law was changed (CRC/C/KEN/Q/2/Add.1, para. 12). The Committee reiterates.",
        "The Committee recommends schools (see CRC/C/KEN/CO/2, para. 79).",
        "The Committee reiterates. The delegation said so (CRC/C/KEN/5, para. 79).",
        "委员会重申其建议(同上，第12段)"
    })
    void plainMentionOfADocumentReiteratesNothing(String text) {
        assertThat(Citation.reiterated(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12. ", "\n1", "(a", ")", " a)", "/", "A/1,§1 ", "recall A/B/1 ", "para. 1, ", "1", " ", "\n", "第1段", "12-", "(", "x. ", "\n1. ", "1.", "٢١- ", "12 and "})
    void hostileTextIsReadAtOnce(String part) {
        var text = part.repeat(100_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            Citation.of(text, true);
            Citation.of("Heading " + text, false);
            Citation.reiterated(text);
        });
    }

    private static String paragraph(String text, boolean isUpr) {
        return Citation.of(text.replace("\\n", "\n"), isUpr).paragraph();
    }
}
