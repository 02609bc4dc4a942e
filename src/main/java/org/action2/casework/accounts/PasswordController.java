package org.action2.casework.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.action2.casework.directory.Directory;
import org.action2.casework.engine.RequestOrigin;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.action2.casework.refusals.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page for passwords asks, on behalf of people who have not signed in. A token comes in bodies only. */
@RestController
@RequestMapping("/casework/password")
class PasswordController {

    private final PasswordLinks links;
    private final ForgottenPasswords forgotten;
    private final Directory directory;

    PasswordController(PasswordLinks links, ForgottenPasswords forgotten, Directory directory) {
        this.links = links;
        this.forgotten = forgotten;
        this.directory = directory;
    }

    /** @param who an account or an e-mail address */
    record Forgotten(@Nullable String who) {
    }

    record Link(@Nullable String token) {
    }

    record Chosen(@Nullable String token, @Nullable String password) {
    }

    /** Whose password a link is for. */
    record Owner(String account, String name) {
    }

    /** The same answer whether or not there is such an account. */
    @PostMapping("/forgotten")
    ResponseEntity<Refusal> forgotten(@RequestBody Forgotten asked) {
        if (asked.who() == null || asked.who().isBlank()) {
            throw new InputRefusedException(List.of(Fault.of("who", "Account or e-mail address", "accounts.is-required")));
        }
        forgotten.ask(asked.who(), RequestOrigin.current());
        return ResponseEntity.accepted().body(Refusal.of("accounts.link-on-its-way"));
    }

    @PostMapping("/link")
    ResponseEntity<Object> link(@RequestBody Link link) {
        return links.personOf(link.token()).flatMap(directory::person)
            .<ResponseEntity<Object>>map(person -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Owner(person.id(), person.name())))
            .orElseGet(PasswordController::noLink);
    }

    @PostMapping("/choose")
    ResponseEntity<Object> choose(@RequestBody Chosen chosen, HttpServletRequest request) {
        if (chosen.password() == null || chosen.password().isEmpty()) {
            throw new InputRefusedException(List.of(Fault.of("password", "Password", "accounts.is-required")));
        }
        if (chosen.token() == null || links.choose(chosen.token(), chosen.password()).isEmpty()) {
            return noLink();
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Object> noLink() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(Refusal.of("accounts.no-such-link"));
    }
}
