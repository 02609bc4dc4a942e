package org.action2.casework.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.followup.RecommendationProcesses;
import org.action2.casework.input.LikePattern;
import org.action2.casework.seedfunding.SeedFunding;

/**
 * A register of cases and the conditions by which something is found in it: by its reference, by its words, or by the document
 * that it is about.
 */
enum CaseRegister {

    REQUESTS(Kind.REQUEST, SeedFunding.REQUEST, "request_search", "SF") {

        @Override
        String ofDocuments() {
            return "select key, 2 from request_search where recommendation like any (:places)";
        }

        @Override
        String visible() {
            return "(cast(:whole as boolean) or key in (select reference from seed_funding_review where agency = any (:agencies)))";
        }
    },

    FOLLOW_UPS(Kind.FOLLOW_UP, RecommendationProcesses.FOLLOW_UP, "follow_up_search", "FU") {

        @Override
        String ofDocuments() {
            return "select follow_up, 2 from recommendation_view where symbol = any (:symbols) and business_key like any (:places) and follow_up is not null";
        }
    },

    DOCUMENTS(Kind.DOCUMENT, RecommendationProcesses.DOCUMENT_REVIEW, "document_search", "") {

        @Override
        String ofDocuments() {
            return "select key, 0 from document_search where symbol = any (:symbols)";
        }
    },

    COMMITTEE_REPORTS(Kind.COMMITTEE_REPORT, RecommendationProcesses.COMMITTEE_REPORT, "committee_report_search", "CR") {

        @Override
        String ofDocuments() {
            return "select s.report, 2 from committee_report_subject s join document_search d on d.key = s.document where d.symbol = any (:symbols)";
        }
    };

    private final Kind kind;
    private final String process;
    private final String view;
    private final String prefix;

    CaseRegister(Kind kind, String process, String view, String prefix) {
        this.kind = kind;
        this.process = process;
        this.view = view;
        this.prefix = prefix;
    }

    /** What finds the cases that are about documents, with their place in the order of what is found. */
    abstract String ofDocuments();

    /** The condition under which a person sees a case of their countries. */
    String visible() {
        return "cast(:whole as boolean)";
    }

    Kind kind() {
        return kind;
    }

    String process() {
        return process;
    }

    /** What is found, from {@code from} on. */
    String source(Typed typed, List<String> symbols, Filter filter) {
        var ways = new ArrayList<String>();
        if (!typed.saysSomething()) {
            ways.add("select key, 1 as place from " + view);
        } else {
            ways.add("select key, 1 as place from " + view + " where words @@ casework_query(:words)");
            if (!references(typed).isEmpty()) {
                ways.add("select key, 0 from " + view + " where key like any (:references)");
            }
            if (!symbols.isEmpty()) {
                ways.add(ofDocuments());
            }
        }
        return "(select key, min(place) as place from (" + String.join(" union all ", ways) + ") ways group by key) found join " + view + " c using (key) where "
            + "c.country = any (:countries) and " + visible() + (filter.country() == null ? "" : " and c.country = :country")
            + (filter.stage() == null ? "" : " and :whole and c.stage = :stage") + (filter.ended() == null ? "" : " and :whole and (c.ended_at is not null) = :ended");
    }

    /** All that {@link #source} may name. @param whole whether the person sees the cases themselves, and not just parts that are theirs */
    Map<String, Object> parameters(Typed typed, List<String> symbols, Filter filter, List<String> countries, boolean whole, List<String> agencies) {
        var parameters = new HashMap<String, Object>();
        parameters.put("words", typed.text());
        parameters.put("references", array(references(typed)));
        parameters.put("symbols", array(symbols));
        parameters.put("places", array(symbols.stream().map(symbol -> LikePattern.literal(symbol) + (typed.paragraph().isEmpty() ? "%" : "%#"
            + typed.paragraph() + "%")).toList()));
        parameters.put("countries", array(countries));
        parameters.put("whole", whole);
        parameters.put("agencies", array(agencies));
        parameters.put("country", filter.country());
        parameters.put("stage", filter.stage());
        parameters.put("ended", filter.ended());
        return parameters;
    }

    private List<String> references(Typed typed) {
        return prefix.isEmpty() ? List.of() : typed.references(prefix);
    }

    static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
