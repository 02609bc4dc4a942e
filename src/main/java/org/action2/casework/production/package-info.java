/** What a program in production needs to be told before it starts. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.action2.casework.production;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
