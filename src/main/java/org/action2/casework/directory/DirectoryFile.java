package org.action2.casework.directory;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.action2.casework.engine.GroupIds;
import org.springframework.core.io.ClassPathResource;

/** The directory as written in {@code directory.yaml}, with the agencies of {@code agencies.yaml} among its groups. */
record DirectoryFile(Map<String, String> countries, Map<String, String> groups, List<String> headquarters, List<Grant> grants, List<TaskFilter> filters) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** What groups may do with a resource; {@code ids} may be "*". */
    record Grant(List<String> groups, String resource, List<String> ids, List<String> permissions) {
    }

    /** A filter of Tasklist and the groups that see it. */
    record TaskFilter(String name, List<String> groups, String color, Map<String, Object> query) {
    }

    /** An account of {@code demo-accounts.yaml}. */
    record Account(String name, List<String> groups, List<String> countries) {
    }

    static DirectoryFile read() {
        var file = read("directory/directory.yaml", new TypeReference<DirectoryFile>() {
        });
        var groups = new LinkedHashMap<>(file.groups());
        groups.putAll(readAgencies());
        return new DirectoryFile(file.countries(), groups, file.headquarters(), file.grants(), file.filters());
    }

    /** The names of the agencies by the ids of their groups, in the order in which forms offer them. */
    static Map<String, String> readAgencies() {
        return read("directory/agencies.yaml", new TypeReference<LinkedHashMap<String, String>>() {
        });
    }

    static Map<String, Account> readDemoAccounts() {
        return read("directory/demo-accounts.yaml", new TypeReference<>() {
        });
    }

    /** The ids that a name in the file stands for: a group, "*" or a prefix such as "agency-*". */
    Stream<String> groupsNamed(String name) {
        return name.endsWith("*") ? groups.keySet().stream().filter(group -> means(name, group) && !group.equals(GroupIds.ADMINISTRATORS))
            : Stream.of(name);
    }

    /** Whether a name in the file, or the prefix that it is, stands for a group. */
    static boolean means(String name, String group) {
        return name.endsWith("*") ? group.startsWith(name.substring(0, name.length() - 1)) : group.equals(name);
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (var content = new ClassPathResource(file).getInputStream()) {
            return YAML.readValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException("The directory file " + file + " can't be read.", e);
        }
    }
}
