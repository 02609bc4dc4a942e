package org.action2.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.action2.casework.engine.CommandList.Who;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every command that the engine, its REST, the web apps and the program have is listed with who may give it, and none else. */
class CommandListTest {

    private static final String COMMAND = Type.getInternalName(Command.class);

    /** The roles of the programme with their standing; what the engine's own rights then narrow is in the access table. */
    private static final Map<String, Who> ROLES = new LinkedHashMap<>();

    static {
        List.of("country team", "Resident Coordinator", "secretariat", "agency", "OHCHR desk", "task force", "finance")
            .forEach(role -> ROLES.put(role, Who.PEOPLE));
        ROLES.put("manager", Who.MANAGERS);
        ROLES.put("administrator", Who.ADMINISTRATORS);
    }

    private record Code(String name, String parent, String[] interfaces, int access) {
    }

    private final Map<String, Code> classes = new HashMap<>();
    private final Set<String> functions = new TreeSet<>();

    @Test
    void everyCommandIsListedAndNothingThatIsGone() throws IOException {
        for (var pattern : List.of("classpath*:org/camunda/**/*.class", "classpath*:org/action2/casework/**/*.class")) {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                if (!resource.getURL().getPath().contains("/test-classes/")) {
                    try (var code = resource.getInputStream()) {
                        read(code);
                    }
                }
            }
        }
        var found = new TreeSet<>(functions);
        classes.values().stream().filter(each -> (each.access() & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0 && isCommand(each.name()))
            .forEach(each -> found.add(each.name().replace('/', '.')));

        assertThat(found).as("the scan finds commands").hasSizeGreaterThan(300);
        assertThat(new TreeSet<>(CommandList.read().all().keySet())).isEqualTo(found);
    }

    @Test
    void whatIsNotListedIsForTheProgramOnly() {
        Command<Void> unknown = context -> null;

        var who = CommandList.read().of(unknown);

        assertThat(who).isEqualTo(Who.PROGRAM);
        for (var role : Who.values()) {
            assertThat(role.may(who)).as(role.name()).isFalse();
        }
    }

    @Test
    void eachLineSaysWhy() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources", CommandList.FILE))).allSatisfy(line ->
            assertThat(line.split(",", 3)).hasSize(3).allSatisfy(column -> assertThat(column).isNotBlank()));
    }

    /** The page for those who review access: a change of the list is a change of the page. */
    @Test
    void pageSaysWhatEachRoleMayTellTheEngine() throws IOException {
        var page = page();
        var file = Path.of("docs/commands.md");
        var before = Files.exists(file) ? Files.readString(file) : "";

        Files.writeString(file, page);

        assertThat(before).as("docs/commands.md was written anew; look at what changed and commit it").isEqualTo(page);
    }

    private static String page() {
        var page = new StringBuilder("""
            # What each role may tell the engine

            Written by the build from `engine/commands.csv` (`CommandListTest`). *yes* means that the command reaches the engine
            at all: its own rights and the countries then judge, as `docs/access.md` shows. Work on tasks, starts, messages and
            retries pass as `GuardedCommand` after their own checks. What no column allows is done by the program only.

            """);
        page.append("| command |");
        ROLES.keySet().forEach(role -> page.append(' ').append(role).append(" |"));
        page.append("\n|---|").append("---|".repeat(ROLES.size())).append('\n');
        new TreeMap<>(CommandList.read().all()).forEach((command, allowed) -> {
            page.append("| `").append(command.replaceFirst(".*\\.", "")).append("` |");
            ROLES.values().forEach(role -> page.append(role.may(allowed) ? " yes |" : " – |"));
            page.append('\n');
        });
        return page.toString();
    }

    private boolean isCommand(String name) {
        if (COMMAND.equals(name)) {
            return true;
        }
        var code = name == null ? null : classes.get(name);
        return code != null && (isCommand(code.parent()) || List.of(code.interfaces()).stream().anyMatch(this::isCommand));
    }

    private void read(InputStream code) throws IOException {
        new ClassReader(code).accept(new ClassVisitor(Opcodes.ASM9) {
            private String name;

            @Override
            public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
                this.name = name;
                classes.put(name, new Code(name, parent, interfaces, access));
            }

            @Override
            public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitInvokeDynamicInsn(String method, String descriptor, Handle factory, Object... arguments) {
                        if (Type.getReturnType(descriptor).getInternalName().equals(COMMAND)) {
                            functions.add(name.replace('/', '.') + "$$Lambda");
                        }
                    }
                };
            }
        }, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }
}
