package org.action2.casework.oversight.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import org.action2.casework.directory.Directory;
import org.action2.casework.engine.Actor;
import org.action2.casework.oversight.NotFoundException;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Feeds of deadlines: people make and take back their own under {@code /api/feeds}; whoever knows a feed's address reads
 * it, and can do nothing else.
 */
@RestController
class FeedController {

    private static final int LONGEST_NAME = 100;
    private static final Duration SHOWN = Duration.ofMinutes(30);

    private final DeadlineFeeds feeds;
    private final PersonalDeadlines deadlines;
    private final Directory directory;
    private final Actor actor;
    private final String baseUrl;

    FeedController(DeadlineFeeds feeds, PersonalDeadlines deadlines, Directory directory, Actor actor,
                   @Value("${casework.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.feeds = feeds;
        this.deadlines = deadlines;
        this.directory = directory;
        this.actor = actor;
        this.baseUrl = baseUrl;
    }

    record Wanted(String name) {
    }

    /** The addresses of a new feed; they are not told again. */
    record Made(String calendar, String json) {
    }

    @GetMapping("/api/feeds")
    List<DeadlineFeeds.Feed> mine() {
        return feeds.of(actor.id());
    }

    @PostMapping("/api/feeds")
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@RequestBody Wanted wanted) {
        var name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InputRefusedException(List.of(Fault.of("name", "Name", "oversight.length", LONGEST_NAME)));
        }
        var address = baseUrl + "/feeds/deadlines/" + feeds.make(actor.id(), name);
        return new Made(address + ".ics", address + ".json");
    }

    @DeleteMapping("/api/feeds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        if (!feeds.revoke(actor.id(), id)) {
            throw new NotFoundException("oversight.not-your-feed");
        }
    }

    @GetMapping("/feeds/deadlines/{token}.json")
    ResponseEntity<Map<String, List<PersonalDeadlines.Deadline>>> json(@PathVariable String token) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("deadlines", read(token)));
    }

    @GetMapping("/feeds/deadlines/{token}.ics")
    void calendar(@PathVariable String token, HttpServletResponse response) throws IOException {
        var calendar = new Calendar().withProdId("-//Action 2//Casework//EN").withDefaults().getFluentTarget();
        calendar.add(new XProperty("X-WR-CALNAME", "Casework deadlines"));
        read(token).forEach(deadline -> calendar.add(event(deadline)));
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        new CalendarOutputter(false).output(calendar, response.getOutputStream());
    }

    private static VEvent event(PersonalDeadlines.Deadline deadline) {
        var event = new VEvent(deadline.due().minus(SHOWN), SHOWN, (deadline.mine() ? "" : "Team: ") + deadline.task()
            + (deadline.reference().isEmpty() ? "" : ", " + deadline.reference()));
        event.add(new Uid(deadline.id() + "@casework"));
        event.add(new Description("Due " + deadline.due() + (deadline.country() == null ? "" : ", " + deadline.country())));
        event.add(new Url(URI.create(deadline.address())));
        return event;
    }

    private List<PersonalDeadlines.Deadline> read(String token) {
        return feeds.readBy(token).filter(directory::isPerson).map(deadlines::of)
            .orElseThrow(() -> new NotFoundException("oversight.no-such-feed"));
    }
}
