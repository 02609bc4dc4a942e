package org.action2.casework.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.engine.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sectors of a grant by its themes, as purpose codes of the OECD's Development Assistance Committee: the table {@code iati-sectors}. */
@Component
class IatiSectors {

    private static final String TABLE = "iati-sectors";
    /** Human rights; for a theme that the table does not have. */
    private static final String OTHERWISE = "15160";
    private static final long WHOLE = 10_000;

    private final DecisionTables tables;

    IatiSectors(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param hundredths of a per cent; those of a grant are 10,000 together */
    record Sector(String code, long hundredths) {
    }

    /** Each theme counts the same, and each of a theme's codes by its weight. @return none without themes */
    List<Sector> of(List<String> themes) {
        if (themes.isEmpty()) {
            return List.of();
        }
        var ofThemes = Shares.of(WHOLE * WHOLE, themes.stream().map(theme -> 1L).toList());
        var weights = new LinkedHashMap<String, Long>();
        for (var i = 0; i < themes.size(); i++) {
            var codes = codes(themes.get(i));
            var parts = Shares.of(ofThemes.get(i), List.copyOf(codes.values()));
            var next = parts.iterator();
            codes.keySet().forEach(code -> weights.merge(code, next.next(), Long::sum));
        }
        var shares = Shares.of(WHOLE, List.copyOf(weights.values())).iterator();
        return weights.keySet().stream().map(code -> new Sector(code, shares.next())).filter(sector -> sector.hundredths() > 0).toList();
    }

    private Map<String, Long> codes(String theme) {
        var codes = new LinkedHashMap<String, Long>();
        tables.evaluateNewest(TABLE, Map.of("theme", theme))
            .forEach(row -> codes.merge(String.valueOf(row.get("code")), weight(row.get("weight")), Long::sum));
        if (codes.isEmpty()) {
            codes.put(OTHERWISE, 1L);
        }
        return codes;
    }

    /** At least 1, also where a table leaves it out. */
    private static long weight(@Nullable Object weight) {
        return weight instanceof Number number ? Math.max(1, number.longValue()) : 1;
    }
}
