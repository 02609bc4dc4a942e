/** The audit trail: every change by a person and every act of a timer, sealed so that an auditor can prove it whole. */
@ApplicationModule(allowedDependencies = "engine")
@NullMarked
package org.action2.casework.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
