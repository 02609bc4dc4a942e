package org.action2.casework.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.action2.casework.CaseworkTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the running program as people see it. Its class asks for {@link Chromium} in its constructor and has one for
 * all its tests. Where no Chromium is installed it is left out, except for continuous integration, where it fails. Its tag
 * has the build run it after all others, and a second time where it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CaseworkTest
@Tag("browser")
@ExtendWith(InChromium.class)
public @interface BrowserTest {
}
