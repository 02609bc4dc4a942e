package org.action2.casework.notification;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Shows the page of preferences at its short address, which is in every mail. */
@Configuration(proxyBeanMethods = false)
class PreferencesPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/casework/preferences", "/casework/preferences/");
        pages.addViewController("/casework/preferences/").setViewName("forward:/casework/preferences/index.html");
    }
}
