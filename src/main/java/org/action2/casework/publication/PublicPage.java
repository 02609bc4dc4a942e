package org.action2.casework.publication;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Shows the page of the public view, with its script and its looks, which lie where no other address leads to. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("casework.publication.enabled")
class PublicPage implements WebMvcConfigurer {

    private static final String FILES = "classpath:/publication/page/";
    private static final Duration LONG = Duration.ofDays(365); // names of scripts and looks carry a digest

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/public", "/public/").setKeepQueryParams(true);
        pages.addViewController("/public/").setViewName("forward:/public/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/public/*.html").addResourceLocations(FILES).setCacheControl(CacheControl.noCache().cachePublic());
        files.addResourceHandler("/public/*.js", "/public/*.css", "/public/*.txt").addResourceLocations(FILES).setCacheControl(CacheControl.maxAge(LONG).cachePublic());
    }
}
