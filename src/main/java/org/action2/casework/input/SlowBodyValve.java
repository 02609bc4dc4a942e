package org.action2.casework.input;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** Keeps those who send slowly from holding all threads, whoever reads what they send: the program, or the container itself. */
class SlowBodyValve extends ValveBase {

    /** The attribute of a request that knows why its body was not read to the end. */
    private static final String REFUSAL = SlowBodyValve.class.getName();

    private final SlowReaderPermits seats;

    SlowBodyValve(SlowReaderPermits seats) {
        super(true);
        this.seats = seats;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        if (coyote.getContentLengthLong() == 0 || coyote.getContentLengthLong() < 0 && coyote.getHeader("Transfer-Encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        var all = coyote.getInputBuffer();
        var timed = new MinimumRateInputBuffer(coyote, seats, request.getRemoteAddr());
        request.setAttribute(REFUSAL, timed);
        coyote.setInputBuffer(timed);
        try {
            getNext().invoke(request, response);
        } finally {
            coyote.setInputBuffer(all);
            if (!request.isAsync() && !timed.finish(new Thrown())) {
                coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null); // the container would wait for the rest as long as it takes
            }
        }
    }

    /** @throws UnfitInputException if the end of the body is not its own */
    static void check(ServletRequest request) throws UnacceptableInputException {
        if (request.getAttribute(REFUSAL) instanceof MinimumRateInputBuffer timed && timed.refusal() != null) {
            throw timed.refusal();
        }
    }

    private static final class Thrown implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // nothing is kept
        }
    }
}
