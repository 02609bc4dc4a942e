package org.action2.casework.input;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Reads a body no further than its limit, and gives on what holds text only after all of it was looked through. Nothing is
 * read before somebody asks for it, so that who may not send it is refused first.
 */
class LimitedBody extends HttpServletRequestWrapper {

    /** What a body is read as. */
    enum Kind { TEXT, PARTS, FORM }

    private final Kind kind;
    private final long limit;
    private final BodyMemoryBudget memory;
    private ServletInputStream input;
    private long taken;

    LimitedBody(HttpServletRequest request, Kind kind, long limit, BodyMemoryBudget memory) {
        super(request);
        this.kind = kind;
        this.limit = limit;
        this.memory = memory;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (input == null) {
            var limited = new Limited(super.getInputStream());
            input = kind == Kind.TEXT ? new LookedThrough(limited)
                : kind == Kind.PARTS ? new Passed(new PartLimitInputStream(limited, getContentType()))
                : limited;
        }
        return input;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    /** Gives back what the body took of the memory. */
    void release() {
        memory.giveBack(taken);
        taken = 0;
    }

    private void take(long bytes) throws UnacceptableInputException {
        if (taken + bytes > limit) {
            throw UnacceptableInputException.tooLarge();
        }
        memory.take(bytes);
        taken += bytes;
    }

    private final class Limited extends ServletInputStream {

        private final ServletInputStream all;

        Limited(ServletInputStream all) {
            this.all = all;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = all.read(bytes, offset, length);
            if (read < 0) {
                SlowBodyValve.check(LimitedBody.this);
            }
            take(Math.max(0, read));
            return read;
        }

        @Override
        public boolean isFinished() {
            return all.isFinished();
        }

        @Override
        public boolean isReady() {
            return all.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            all.setReadListener(listener);
        }
    }

    /** Another stream, handed on as the container's. */
    private static class Passed extends ServletInputStream {

        private final InputStream passed;

        Passed(InputStream passed) {
            this.passed = passed;
        }

        InputStream passed() throws IOException {
            return passed;
        }

        @Override
        public int read() throws IOException {
            return passed().read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return passed().read(bytes, offset, length);
        }

        @Override
        public boolean isFinished() {
            try {
                return passed().available() == 0;
            } catch (IOException e) {
                return true;
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Bodies are read where they are waited for.");
        }
    }

    private static final class LookedThrough extends Passed {

        private InputStream content;

        LookedThrough(InputStream unread) {
            super(unread);
        }

        @Override
        InputStream passed() throws IOException {
            if (content == null) {
                var body = super.passed().readAllBytes();
                JsonScan.check(body);
                content = new ByteArrayInputStream(body);
            }
            return content;
        }
    }
}
