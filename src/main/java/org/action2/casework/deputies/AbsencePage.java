package org.action2.casework.deputies;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Shows the page on which people say when they are away, and who stands in, at its short address. */
@Configuration(proxyBeanMethods = false)
class AbsencePage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/casework/absence", "/casework/absence/");
        pages.addViewController("/casework/absence/").setViewName("forward:/casework/absence/index.html");
    }
}
