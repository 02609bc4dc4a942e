package org.action2.casework.signon;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPairGenerator;
import java.util.Date;
import java.util.List;
import org.action2.casework.CaseworkTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** Nobody listens where the OpenID provider should be. */
@CaseworkTest
@ActiveProfiles({"demo", "oidc"})
@TestPropertySource(properties = {
    "casework.sign-on.issuer=http://localhost:1/casework",
    "casework.sign-on.client-id=casework",
    "casework.sign-on.client-secret=secret"
})
class SilentProviderTest {

    @Autowired
    private TestRestTemplate http;

    @Test
    void programsAreToldToTryAgainLater() throws Exception {
        for (var path : List.of("/engine-rest/task", "/api/recommendations")) {
            var answer = get(path, MediaType.APPLICATION_JSON, token());
            assertThat(answer.getStatusCode().value()).as(path).isEqualTo(503);
            assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("30");
            assertThat(answer.getBody()).isEqualTo("{\"message\":\"The sign-in service is not responding, so your token cannot be checked. Try again later.\",\"faults\":[]}");
        }
    }

    @Test
    void peopleSeeAPageThatSaysSo() {
        var page = get("/oauth2/authorization/casework", MediaType.TEXT_HTML, null);

        assertThat(page.getStatusCode().value()).isEqualTo(503);
        assertThat(page.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("30");
        assertThat(page.getHeaders().getContentType()).isNotNull().matches(MediaType.TEXT_HTML::isCompatibleWith);
        assertThat(page.getBody()).contains("The sign-in service is not responding at the moment.", "/camunda/app/tasklist/");
    }

    @Test
    void accountsWithAPasswordHereGoOn() {
        assertThat(http.withBasicAuth("ken-rc", "action2").getForEntity("/engine-rest/task", String.class).getStatusCode().value()).isEqualTo(200);
    }

    private ResponseEntity<String> get(String path, MediaType accepted, String token) {
        var headers = new HttpHeaders();
        headers.setAccept(List.of(accepted));
        if (token != null) {
            headers.setBearerAuth(token);
        }
        return http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    private static String token() throws Exception {
        var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), new JWTClaimsSet.Builder().issuer("http://localhost:1/casework")
            .audience("casework").subject("grace").expirationTime(new Date(System.currentTimeMillis() + 60_000)).build());
        token.sign(new RSASSASigner(keys.getPrivate()));
        return token.serialize();
    }
}
