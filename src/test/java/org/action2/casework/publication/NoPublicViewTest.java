package org.action2.casework.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.junit.jupiter.api.Test;

/** As the program comes, nothing is published: the addresses are none, for whoever asks. */
@CaseworkTest
class NoPublicViewTest extends CaseworkServices {

    @Test
    void addressesAreNoneForAnybody() {
        var addresses = Stream.concat(Stream.of("/public", "/public/", "/public/index.html", "/public/words-fr.json", "/public/grants.schema.json"),
            PublicFiles.RECORDS.stream().map(name -> "/public/" + name)).toList();
        var files = new PublicFiles(port);
        var callers = List.of(Caller.signedIn(port, "manager"), Caller.signedIn(port, "admin"), Caller.basic(port, "secretariat"));

        for (var address : addresses) {
            assertThat(files.get(address).statusCode()).as(address).isEqualTo(404);
            assertThat(files.get(address, "Accept", "text/html").statusCode()).as(address).isEqualTo(404);
            callers.forEach(caller -> assertThat(caller.get(address).status()).as(address).isEqualTo(404));
        }
        assertThat(files.send("POST", "/public/").statusCode()).isIn(401, 403);
    }
}
