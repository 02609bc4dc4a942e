package org.action2.casework.followup.intake;

import java.util.List;
import java.util.Optional;

/** What a row is and what a State said to it, by words of exports in the six languages of the United Nations. */
final class KindOfRow {

    /** What recommendations begin with, without accents. */
    private static final List<String> RECOMMENDATION = List.of("recommendation", "recommandation", "recomendacion", "توصي", "рекомендаци", "建议");
    private static final List<String> OBSERVATION = List.of("concern", "observation", "preoccupation", "preocupacion", "inquietud", "observacion", "شواغل", "شاغل", "ملاحظ", "قلق",
        "озабоченност", "обеспокоенност", "замечани", "наблюдени", "关切", "关注", "意见", "观察", "评论");
    private static final List<String> PARTLY = List.of("partial", "inpart", "partiel", "enpartie", "parcial", "enparte", "جزئي", "частичн", "部分");
    private static final List<String> NOTED = List.of("noted", "takennote", "notsupported", "notaccepted", "reject", "doesnotenjoy", "prisnote", "prisennote", "prisesennote", "priseennote",
        "prendnote", "note", "nonaccept", "nonappuy", "pasaccept", "pasappuy", "passouten", "pasrecueilli", "rejete", "refuse", "tomadonota", "tomadanota", "tomonota", "tomanota", "notada", "anotada",
        "noaceptad", "noapoyad", "norespaldad", "norecibe", "nocuenta", "rechazad", "احيطعلما", "احاطتعلما", "اخذتعلما", "علما", "مرفوض", "رفض", "لمتحظ", "لمتؤيد", "لمتويد",
        "غيرمؤيد", "غيرمويد", "غيرمقبول", "لاتحظ", "приняткс", "принятксведению", "принятаксведению", "принятыксведению", "ксведению", "отклонен", "непринят", "неподдерж",
        "непользу", "отмечен", "注意到", "备注", "已注意", "未接受", "不接受", "未支持", "不支持", "不予支持", "拒绝");
    private static final List<String> SUPPORTED = List.of("support", "accept", "enjoy", "appuy", "souten", "recueill", "apoy", "aceptad", "acept", "respald", "cuentacon", "مؤيد", "مويد", "ايد",
        "تاييد", "تحظي", "مقبول", "قبل", "держ", "принят", "пользу", "支持", "接受", "同意");

    private KindOfRow() {
    }

    /** Whether the type is that of a concern or observation; empty if it is none that is known. */
    static Optional<Boolean> isObservation(String type) {
        var key = Names.key(type);
        return RECOMMENDATION.stream().anyMatch(key::contains) ? Optional.of(false)
            : OBSERVATION.stream().anyMatch(key::contains) ? Optional.of(true) : Optional.empty();
    }

    /**
     * The position of the State. A recommendation that it supports in part counts as supported, or nobody would follow that
     * part up.
     *
     * @return null if the words tell none
     */
    static String position(List<String> written) {
        var positions = written.stream().flatMap(value -> List.of(value.split("[/;,|\u060c]")).stream()).map(KindOfRow::positionOf).toList();
        return positions.contains("supported") ? "supported" : positions.contains("noted") ? "noted" : null;
    }

    private static String positionOf(String written) {
        var key = Names.key(written);
        if (PARTLY.stream().anyMatch(key::contains)) {
            return "supported";
        }
        return NOTED.stream().anyMatch(key::contains) ? "noted" : SUPPORTED.stream().anyMatch(key::contains) ? "supported" : null;
    }
}
