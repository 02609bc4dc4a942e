package org.action2.casework.people;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Shows the page of people at its short address. */
@Configuration(proxyBeanMethods = false)
class PeoplePage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/casework/people", "/casework/people/");
        pages.addViewController("/casework/people/").setViewName("forward:/casework/people/index.html");
    }
}
