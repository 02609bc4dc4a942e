package org.action2.casework.oversight;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Shows the pages of oversight at their short addresses; what they show is asked for with the person's session. */
@Configuration(proxyBeanMethods = false)
class OversightPages implements WebMvcConfigurer {

    private static final List<String> PAGES = List.of("help", "programme", "story", "case");

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        PAGES.forEach(page -> {
            pages.addRedirectViewController("/casework/" + page, "/casework/" + page + "/");
            pages.addViewController("/casework/" + page + "/").setViewName("forward:/casework/" + page + "/index.html");
        });
    }
}
