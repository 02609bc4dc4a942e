/** What several programs on one database share and take turns in: sessions, the work of a start, going out of service. */
@ApplicationModule(allowedDependencies = {})
package org.action2.casework.cluster;

import org.springframework.modulith.ApplicationModule;
