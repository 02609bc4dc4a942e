package org.action2.casework.oversight.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Viewer;
import org.action2.casework.followup.RecommendationProcesses;
import org.action2.casework.language.FormText;
import org.action2.casework.oversight.story.RecommendationRecords.Asked;
import org.action2.casework.oversight.story.RecommendationRecords.Assessment;
import org.action2.casework.oversight.story.RecommendationRecords.Correction;
import org.action2.casework.oversight.story.RecommendationRecords.Grade;
import org.action2.casework.oversight.story.RecommendationRecords.Standing;
import org.springframework.stereotype.Component;

/**
 * Tells what became of a recommendation, which is no case but a record: the work on it stands in the stories of its document
 * and of its follow-up, to which this one leads.
 */
@Component
class RecommendationStories {

    private static final String KIND = "Recommendation";
    private static final List<String> PROCESSES = List.of(RecommendationProcesses.DOCUMENT_REVIEW, RecommendationProcesses.FOLLOW_UP);

    private final RecommendationRecords records;
    private final CaseRecords cases;
    private final Directory directory;
    private final Viewer viewer;

    RecommendationStories(RecommendationRecords records, CaseRecords cases, Directory directory, Viewer viewer) {
        this.records = records;
        this.cases = cases;
        this.directory = directory;
        this.viewer = viewer;
    }

    /** The story of the recommendation of that key; empty if there is none that the person may see. */
    Optional<Story> of(String key) {
        return records.standing(key).filter(this::isVisible).map(standing -> new Story(key, standing.title(), standing.country(), KIND, standing.stage(),
            standing.registeredAt(), standing.endedAt(), events(key, standing), List.of(), cases.links(key, viewer.countries())));
    }

    private boolean isVisible(Standing standing) {
        return viewer.countries().contains(standing.country()) && PROCESSES.stream().anyMatch(viewer::seesHistoryOf);
    }

    private List<Story.Event> events(String key, Standing standing) {
        var events = new ArrayList<Story.Event>();
        events.add(event(standing.registeredAt(), "start", "Recommendation registered", null, details("Document", standing.document(),
            "Paragraph", standing.paragraph(), "Text", standing.text(), "Position of the State", standing.position(), "Recommending State", standing.recommendingState())));
        if (standing.triagedAt() != null) {
            events.add(event(standing.triagedAt(), "step", "Triaged", null, details("Outcome", standing.outcome(), "Priority", standing.priority(),
                "Duplicate of", standing.duplicateOf(), "Selected by the body for follow-up", standing.selected() ? "yes" : null, "Deadline", standing.deadline())));
        }
        records.corrections(key).stream().map(this::corrected).forEach(events::add);
        records.actions(key).stream().map(this::asked).forEach(events::add);
        records.assessments(key).stream().map(this::assessed).forEach(events::add);
        records.grades(key).stream().map(this::graded).forEach(events::add);
        if (standing.endedAt() != null) {
            events.add(event(standing.endedAt(), "end", FormText.ofCode(standing.stage()).inEnglish(), null, details("Superseded by", standing.supersededBy())));
        }
        events.sort(Comparator.comparing(Story.Event::at));
        return events;
    }

    private Story.Event corrected(Correction correction) {
        return event(correction.at(), "change", "Corrected by OHCHR", null, correction.changed().stream()
            .map(change -> new Story.Detail(CaseStories.spoken(change.field()), change.value())).toList());
    }

    private Story.Event asked(Asked action) {
        var state = action.endedAt() == null ? "open" : "done";
        return new Story.Event(action.askedAt(), action.endedAt(), "task", "Action of " + directory.groupName(action.agency()), null, null, state, null, false,
            null, details("Action", action.action(), "Status", words(action.status()), "Report", action.report(), "Follow-up", action.followUp()));
    }

    private Story.Event assessed(Assessment assessment) {
        return event(assessment.at(), "step", "Assessed by the programme", assessment.by(), details("Assessment", words(assessment.assessment()),
            "Comment", assessment.comment(), "Next step", words(assessment.nextStep()), "Follow-up", assessment.followUp() + ", cycle " + assessment.cycle()));
    }

    private Story.Event graded(Grade grade) {
        return event(grade.at(), "step", "Graded by the committee", grade.by(), details("Grade", grade.grade(), "Sub-paragraph", grade.subParagraph(),
            "Scale", grade.scale(), "Published in", grade.symbol(), "Published on", grade.publishedOn()));
    }

    private Story.Event event(Instant at, String kind, String what, String person, List<Story.Detail> details) {
        var name = person == null ? null : directory.nameOf(person);
        return new Story.Event(at, null, kind, what, person, name, null, null, false, null, details);
    }

    private static String words(String code) {
        return FormText.ofCode(code).inEnglish();
    }

    /** Labels and values in turn; what is not known is left out. */
    private static List<Story.Detail> details(Object... labelsAndValues) {
        return Stream.iterate(0, i -> i < labelsAndValues.length, i -> i + 2)
            .filter(i -> labelsAndValues[i + 1] != null && !labelsAndValues[i + 1].toString().isBlank())
            .map(i -> new Story.Detail(labelsAndValues[i].toString(), labelsAndValues[i + 1].toString())).toList();
    }
}
