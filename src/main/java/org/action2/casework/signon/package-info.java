/** Signing in through an OpenID provider, in the profile {@code oidc}. */
package org.action2.casework.signon;
