package org.action2.casework.handover;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Shows the page of hand-overs at its short address, which is in the mail to those who receive. */
@Configuration(proxyBeanMethods = false)
class HandOverPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/casework/hand-over", "/casework/hand-over/");
        pages.addViewController("/casework/hand-over/").setViewName("forward:/casework/hand-over/index.html");
    }
}
