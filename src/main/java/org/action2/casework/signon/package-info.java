/** Signing in through an OpenID provider, in the profile {@code oidc}. */
@ApplicationModule(allowedDependencies = {"directory", "entrance", "forms", "language"})
package org.action2.casework.signon;

import org.springframework.modulith.ApplicationModule;
