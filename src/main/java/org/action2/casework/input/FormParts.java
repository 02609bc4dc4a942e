package org.action2.casework.input;

import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.camunda.bpm.engine.rest.mapper.MultipartFormData;
import org.camunda.bpm.engine.rest.mapper.MultipartFormData.FormPart;

/** Looks through the parts of a multipart body: their names, and what is text or JSON in them. Files are kept as they are. */
public class FormParts implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var content = context.proceed();
        if (content instanceof MultipartFormData form) {
            for (var name : form.getPartNames()) {
                check(name, form.getNamedPart(name));
            }
        }
        return content;
    }

    private static void check(String name, FormPart part) throws UnacceptableInputException {
        Address.parameter(name == null ? "" : name, part.getFileName() == null ? "" : part.getFileName());
        Address.parameter(name, part.getContentType() == null ? "" : part.getContentType());
        if (part.getFileName() != null) {
            return;
        }
        if (part.getContentType() != null && part.getContentType().contains("json")) {
            JsonScan.check(part.getBinaryContent());
        } else if (part.getTextContent() != null) {
            if (!Characters.areUtf8(part.getBinaryContent())) {
                throw UnacceptableInputException.unfitCharacters(Address.isFitName(name) ? name : null);
            }
            Address.parameter(name, part.getTextContent());
        }
    }
}
