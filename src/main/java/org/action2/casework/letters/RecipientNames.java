package org.action2.casework.letters;

import java.util.List;
import java.util.Locale;
import org.action2.casework.directory.Directory;
import org.action2.casework.language.FormText;
import org.springframework.stereotype.Component;

/** What people call the teams that get letters. */
@Component
class RecipientNames {

    private final Directory directory;

    RecipientNames(Directory directory) {
        this.directory = directory;
    }

    List<String> of(List<String> groups, Locale reader) {
        return groups.stream().map(group -> new FormText(directory.groupName(group)).in(reader)).toList();
    }
}
