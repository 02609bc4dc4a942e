package org.action2.casework.accounts;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Shows the page for passwords at its short address, which is in mails and at the sign-in. */
@Configuration(proxyBeanMethods = false)
class PasswordPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/casework/password", "/casework/password/");
        pages.addViewController("/casework/password/").setViewName("forward:/casework/password/index.html");
    }
}
