package org.action2.casework.oversight;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.action2.casework.CaseworkTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A program that the tests of oversight have for themselves: they fill it with cases, and other tests count theirs. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CaseworkTest
@Import(NewDocuments.class)
@TestPropertySource(properties = "casework.mail.directory=target/mail-oversight")
@interface OwnProgram {
}
