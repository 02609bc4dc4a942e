/** What a program in production needs to be told before it starts. */
@ApplicationModule(allowedDependencies = {})
package org.action2.casework.production;

import org.springframework.modulith.ApplicationModule;
