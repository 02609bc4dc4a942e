package org.action2.casework.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands endpoints the body of a request unread. */
@Configuration(proxyBeanMethods = false)
class BodyArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final ObjectMapper json;

    BodyArguments(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Body.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request, WebDataBinderFactory binders) {
        var type = json.constructType(ResolvableType.forMethodParameter(parameter).getGeneric().getType());
        var sent = request.getNativeRequest(HttpServletRequest.class);
        return (Body<Object>) () -> {
            try {
                Object content = json.readValue(sent.getInputStream(), type);
                if (content == null) {
                    throw new IOException("There is no content.");
                }
                return content;
            } catch (IOException e) {
                throw new HttpMessageNotReadableException("The body can't be read.", e, new ServletServerHttpRequest(sent));
            }
        };
    }
}
