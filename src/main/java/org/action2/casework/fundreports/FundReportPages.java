package org.action2.casework.fundreports;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Shows the page of reports at its short address; what it shows is asked for with the person's session. */
@Configuration(proxyBeanMethods = false)
class FundReportPages implements WebMvcConfigurer {

    private static final String PAGE = "/casework/fund-reports";

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController(PAGE, PAGE + "/").setKeepQueryParams(true);
        pages.addViewController(PAGE + "/").setViewName("forward:" + PAGE + "/index.html");
    }
}
