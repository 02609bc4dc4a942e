/** In which language the program answers: that of the reader, in sentences kept by key and words of forms kept by their English text. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.action2.casework.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
