package org.action2.casework.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.action2.casework.oversight.NotFoundException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What whoever checks a bundle takes from here and not from the bundle, without signing in: the verifier, and the key that signs. */
@RestController
@RequestMapping("/casework/evidence")
class PublishedFiles {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final InstallationKey installation;

    PublishedFiles(InstallationKey installation) {
        this.installation = installation;
    }

    @GetMapping("/Verify.java")
    ResponseEntity<byte[]> verifier() throws IOException {
        try (var source = Bundles.resource("/evidence/Verify.java")) {
            return ResponseEntity.ok().contentType(TEXT)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("Verify.java").build().toString()).body(source.readAllBytes());
        }
    }

    /** The fingerprint, which ends the first line, and the key. */
    @GetMapping("/key.pem")
    ResponseEntity<String> key() {
        var key = installation.key().orElseThrow(() -> new NotFoundException("evidence.no-key"));
        return ResponseEntity.ok().contentType(TEXT).body(key.kind() + " key, SHA-256 fingerprint " + key.fingerprint() + "\n" + key.pem());
    }
}
