/** Signing in through an OpenID provider, in the profile {@code oidc}. */
@ApplicationModule(allowedDependencies = {"directory", "entrance", "language", "refusals"})
package org.action2.casework.signon;

import org.springframework.modulith.ApplicationModule;
