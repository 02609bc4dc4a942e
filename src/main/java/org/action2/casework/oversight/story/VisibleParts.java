package org.action2.casework.oversight.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.action2.casework.directory.Viewer;
import org.action2.casework.oversight.ReviewAccess;
import org.action2.casework.seedfunding.RequestStage;
import org.action2.casework.seedfunding.SeedFunding;
import org.springframework.stereotype.Component;

/**
 * Decides which parts of a case a person may see: the instances of those processes whose history their groups may read,
 * as far as they see what called them, and each agency its own reviews. What a review says stays closed to all but its
 * author's agency until all reviews are in, and to other agencies for ever.
 */
@Component
class VisibleParts {

    static final String REVIEW = SeedFunding.REVIEW;

    private final Viewer viewer;

    VisibleParts(Viewer viewer) {
        this.viewer = viewer;
    }

    /** @param whole whether the person sees the case itself and not just a part of it that is theirs */
    record Parts(Map<String, CaseRecords.Instance> instances, Set<String> closed, boolean whole) {

        /** Whether what people wrote in the instance may be read. */
        boolean isOpen(String instance) {
            return instances.containsKey(instance) && !closed.contains(instance);
        }

        List<String> ids() {
            return List.copyOf(instances.keySet());
        }
    }

    /**
     * @param instances of the case, each after the one that called it
     * @param root the one that its register holds
     */
    Parts of(List<CaseRecords.Instance> instances, CaseRecords.Instance root, List<CaseRecords.Asked> reviews, String stage) {
        var visible = new LinkedHashMap<String, CaseRecords.Instance>();
        var closed = new HashSet<String>();
        var histories = new HashMap<String, Boolean>();
        var countries = viewer.countries();
        var agencies = viewer.agencies();
        var whole = false;
        for (var each : instances) {
            if (each.country() != null && !countries.contains(each.country())) {
                continue;
            }
            var isOwnReview = each.process().equals(REVIEW) && each.agency() != null && agencies.contains(each.agency());
            var seesHistory = histories.computeIfAbsent(each.process(), viewer::seesHistoryOf);
            var isSeen = each.parent() == null ? seesHistory
                : visible.containsKey(each.parent()) && !isOfReviewNotChased(each) && (seesHistory || each.process().equals(REVIEW));
            if (isSeen || isOwnReview) {
                visible.put(each.id(), each);
                whole |= each.id().equals(root.id());
            }
            if (each.process().equals(REVIEW) && !isOwnReview && !readsReviews(reviews, stage)) {
                closed.add(each.id());
            }
        }
        return new Parts(visible, closed, whole);
    }

    /** The reviews that the person may know of, with their contents where they may read those. */
    List<Story.Review> reviews(List<CaseRecords.Asked> reviews, String stage) {
        var readsAll = readsReviews(reviews, stage);
        return reviews.stream()
            .filter(review -> isOwn(review) || viewer.isInOneOf(ReviewAccess.CHASE_REVIEWS) || readsAll)
            .map(review -> isOwn(review) || readsAll ? opened(review)
                : new Story.Review(review.agency(), review.status(), review.askedAt(), review.answeredAt(), null, null, null)).toList();
    }

    private boolean isOfReviewNotChased(CaseRecords.Instance instance) {
        return instance.process().equals(REVIEW) && !viewer.isInOneOf(ReviewAccess.CHASE_REVIEWS);
    }

    private boolean isOwn(CaseRecords.Asked review) {
        return viewer.agencies().contains(review.agency());
    }

    private boolean readsReviews(List<CaseRecords.Asked> reviews, String stage) {
        var allAreIn = stage != null && RequestStage.of(stage).stream().noneMatch(RequestStage::isBeforeDecision) && reviews.stream().noneMatch(review -> review.status().equals("asked"));
        return allAreIn && viewer.isInOneOf(ReviewAccess.READ_REVIEWS);
    }

    private static Story.Review opened(CaseRecords.Asked review) {
        return new Story.Review(review.agency(), review.status(), review.askedAt(), review.answeredAt(), average(review),
            review.recommendation(), review.comment());
    }

    private static String average(CaseRecords.Asked review) {
        if (review.relevance() == null) {
            return null;
        }
        var sum = review.relevance() + review.rightsBased() + review.ownership() + review.feasibility() + review.value() + review.sustainability();
        return String.format(Locale.ROOT, "%.1f", sum / 6.0);
    }
}
