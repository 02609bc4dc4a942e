/** Questions to a country team by those who screen or review its request: asked, answered or no longer needed, without sending the request back. */
@ApplicationModule(allowedDependencies = {"comments", "directory", "engine", "input", "language", "oversight", "refusals", "seedfunding"})
@NullMarked
package org.action2.casework.clarification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
