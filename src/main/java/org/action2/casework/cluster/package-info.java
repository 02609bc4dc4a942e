/** What several programs on one database share and take turns in: sessions, the work of a start, going out of service. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.action2.casework.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
