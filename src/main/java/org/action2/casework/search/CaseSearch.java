package org.action2.casework.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.action2.casework.directory.Viewer;
import org.action2.casework.followup.RecommendationProcesses;
import org.action2.casework.followup.RecommendationSearch;
import org.action2.casework.input.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for everything at once, within what the viewer may see. */
@Component
class CaseSearch {

    private static final int CASES_WITH_TASKS = 200;
    private static final int MOST_SHOWN = 100_000;

    private final CaseHits cases;
    private final TaskHits tasks;
    private final RecommendationSearch recommendations;
    private final Viewer viewer;
    private final JdbcClient jdbc;

    CaseSearch(CaseHits cases, TaskHits tasks, RecommendationSearch recommendations, Viewer viewer, JdbcClient jdbc) {
        this.cases = cases;
        this.tasks = tasks;
        this.recommendations = recommendations;
        this.viewer = viewer;
        this.jdbc = jdbc;
    }

    /** How many there are of a kind. @param totalIsExact false where there are more, which are not counted */
    record Group(String kind, long total, boolean totalIsExact) {
    }

    /** @param groups all kinds, also those that were not asked for */
    record Found(List<Group> groups, List<Hit> hits) {
    }

    /** Looks by words, by references and by symbols; without any of them it lists what the filter leaves, and nothing if there is none. @param kind null for all */
    @Transactional(readOnly = true)
    public Found find(Typed typed, @Nullable Kind kind, Filter filter, PageRequest asked) {
        if (!typed.saysSomething() && (!typed.text().isEmpty() || filter.isEmpty() && kind == null)) {
            return new Found(Stream.of(Kind.values()).map(each -> new Group(each.id(), 0, true)).toList(), List.of());
        }
        planForThisSearch();
        return new Search(typed, filter).page(kind, asked);
    }

    /** A plan for any search whatever would read all words of all cases. */
    private void planForThisSearch() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)")
            .query().singleRow();
    }

    /** One search: what is meant by it, and what was found. */
    private final class Search {

        private final Typed typed;
        private final List<String> symbols;
        private final Filter filter;
        private final Map<Kind, Group> groups = new EnumMap<>(Kind.class);
        private final List<Hit> openTasks;

        Search(Typed typed, Filter filter) {
            var meant = cases.symbols(typed.looseSymbol());
            var other = meant.isEmpty() ? typed.withLastNumberAsParagraph() : typed;
            this.symbols = meant.isEmpty() && !other.equals(typed) ? cases.symbols(other.looseSymbol()) : meant;
            this.typed = symbols.isEmpty() ? typed : other;
            this.filter = filter;
            for (var register : CaseRegister.values()) {
                count(register.kind(), cases.count(register, this.typed, symbols, filter), true);
            }
            this.openTasks = tasks.find(this.typed, filter, instances());
            count(Kind.TASK, openTasks.size(), true);
        }

        private List<String> instances() {
            return Stream.of(CaseRegister.values()).filter(register -> total(register.kind()) > 0)
                .flatMap(register -> cases.instances(register, typed, symbols, CASES_WITH_TASKS).stream()).toList();
        }

        Found page(@Nullable Kind kind, PageRequest asked) {
            var first = recommendations(0, asked.size());
            count(Kind.RECOMMENDATION, first.total(), first.totalIsExact());
            var hits = kind == null ? mixed(asked, first) : find(kind, asked.offset(), asked.size(), first);
            return new Found(List.copyOf(groups.values()), hits);
        }

        /** The best of each kind in turn, so that the first page has something of each. */
        private List<Hit> mixed(PageRequest asked, RecommendationSearch.Found first) {
            var places = new EnumMap<Kind, List<Integer>>(Kind.class);
            var order = new ArrayList<Kind>();
            var all = Math.min(MOST_SHOWN, groups.values().stream().mapToLong(Group::total).sum());
            var end = Math.min(all, (long) asked.offset() + asked.size());
            var place = 0L;
            for (var rank = 0; place < end; rank++) {
                for (var each : Kind.values()) {
                    if (rank < total(each) && place < end && place++ >= asked.offset()) {
                        order.add(each);
                        places.computeIfAbsent(each, none -> new ArrayList<>()).add(rank);
                    }
                }
            }
            var hits = new EnumMap<Kind, List<Hit>>(Kind.class);
            places.forEach((each, ranks) -> hits.put(each, new ArrayList<>(find(each, ranks.get(0), ranks.size(), first))));
            return order.stream().map(hits::get).filter(left -> !left.isEmpty()).map(left -> left.remove(0)).toList();
        }

        private List<Hit> find(Kind kind, int offset, int limit, RecommendationSearch.Found first) {
            return switch (kind) {
                case TASK -> openTasks.stream().skip(offset).limit(limit).toList();
                case RECOMMENDATION -> (offset == 0 ? first : recommendations(offset, limit)).hits().stream().limit(limit).map(CaseSearch::hit).toList();
                case REQUEST -> cases.find(CaseRegister.REQUESTS, typed, symbols, filter, offset, limit);
                case FOLLOW_UP -> cases.find(CaseRegister.FOLLOW_UPS, typed, symbols, filter, offset, limit);
                case DOCUMENT -> cases.find(CaseRegister.DOCUMENTS, typed, symbols, filter, offset, limit);
                case COMMITTEE_REPORT -> cases.find(CaseRegister.COMMITTEE_REPORTS, typed, symbols, filter, offset, limit);
            };
        }

        private RecommendationSearch.Found recommendations(int offset, int limit) {
            var countries = viewer.seesHistoryOf(RecommendationProcesses.FOLLOW_UP) || viewer.seesHistoryOf(RecommendationProcesses.DOCUMENT_REVIEW)
                ? viewer.countries() : List.<String>of();
            if (countries.isEmpty()) {
                return new RecommendationSearch.Found(List.of(), 0, true);
            }
            var wanted = new RecommendationSearch.Wanted(typed.isParagraphAlone() ? null : words(), typed.isParagraphAlone() ? typed.paragraph() : null,
                filter.country(), filter.stage(), filter.ended());
            return recommendations.find(wanted, countries, offset, limit);
        }

        /** What the register reads as the symbol, or the beginning of symbols, that is meant; else what was typed. */
        private String words() {
            if (symbols.isEmpty()) {
                return typed.text();
            }
            var meant = symbols.get(0);
            for (var symbol : symbols) {
                while (!symbol.startsWith(meant)) {
                    meant = meant.substring(0, meant.length() - 1);
                }
            }
            return !meant.contains("/") ? typed.text() : typed.paragraph().isEmpty() ? meant : meant + "#" + typed.paragraph();
        }

        private void count(Kind kind, long total, boolean isExact) {
            groups.put(kind, new Group(kind.id(), total, isExact));
        }

        private long total(Kind kind) {
            var group = groups.get(kind);
            return group == null ? 0 : group.total();
        }
    }

    private static Hit hit(RecommendationSearch.Hit found) {
        return new Hit(Kind.RECOMMENDATION.id(), found.key(), found.text(), found.country(), found.stage(), CaseHits.inWords(found.stage()), found.stageSince(),
            false, null, CaseHits.page(found.key()));
    }
}
