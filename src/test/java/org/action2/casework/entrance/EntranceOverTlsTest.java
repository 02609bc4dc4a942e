package org.action2.casework.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EntranceOverTlsTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void overTlsCookiesAreSentNowhereElse() throws ServletException, IOException {
        request.setSecure(true);

        pass();

        assertThat(response.getHeaders("Set-Cookie")).containsExactly("a=1; Path=/; Secure", "b=2; Secure");
    }

    @Test
    void withoutTlsCookiesStayAsTheyAre() throws ServletException, IOException {
        pass();

        assertThat(response.getHeaders("Set-Cookie")).containsExactly("a=1; Path=/", "b=2; Secure");
    }

    private void pass() throws ServletException, IOException {
        new RequestOriginFilter().doFilter(request, response, new MockFilterChain(new HttpServlet() {
            @Override
            public void service(ServletRequest request, ServletResponse response) {
                ((HttpServletResponse) response).addHeader("Set-Cookie", "a=1; Path=/");
                ((HttpServletResponse) response).addHeader("Set-Cookie", "b=2; Secure");
            }
        }));
    }
}
