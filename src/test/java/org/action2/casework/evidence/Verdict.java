package org.action2.casework.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the verifier says of an archive. @param code 0 if it is intact */
record Verdict(int code, String said) {

    /** In this process, where many archives are tried. */
    static Verdict of(byte[] archive, String... more) {
        try {
            var file = Files.createTempFile("bundle", ".zip");
            try {
                Files.write(file, archive);
                var said = new ByteArrayOutputStream();
                var arguments = new ArrayList<>(List.of(file.toString()));
                arguments.addAll(Arrays.asList(more));
                var run = Class.forName("Verify").getMethod("run", PrintStream.class, String[].class);
                var code = (int) run.invoke(null, new PrintStream(said, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
                return new Verdict(code, said.toString(StandardCharsets.UTF_8));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** As auditors do: Java alone, with what stands in a folder. @param arguments such as {@code Verify.java bundle.zip} */
    static Verdict ofProcess(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Arrays.asList(arguments));
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The verifier does not end: " + said);
        }
        return new Verdict(process.exitValue(), said);
    }

    boolean isIntact() {
        return code == 0 && said.strip().endsWith("\nINTACT");
    }

    @Override
    public String toString() {
        return code + "\n" + said;
    }
}
