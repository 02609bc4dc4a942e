/** Papers that leave the house: what stands in them once, as PDF that everybody can read and as DOCX for those who edit further. */
@ApplicationModule(allowedDependencies = "language")
@NullMarked
package org.action2.casework.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
