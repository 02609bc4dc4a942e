package org.action2.casework.entrance;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads whoever comes to the program without asking for a page to Tasklist, whose start page shows what waits for them. */
@Configuration(proxyBeanMethods = false)
class FirstPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/", "/camunda/app/tasklist/default/");
    }
}
