/** Signing in through an OpenID provider, in the profile {@code oidc}. */
@ApplicationModule(allowedDependencies = {"directory", "entrance", "language", "refusals"})
@NullMarked
package org.action2.casework.signon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
