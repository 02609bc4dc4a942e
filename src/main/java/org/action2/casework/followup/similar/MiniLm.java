package org.action2.casework.followup.similar;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The sentence model all-MiniLM-L6-v2, quantised, in a jar of its own. It knows English. A text has the same vector whatever
 * it is read with, since each is read by itself.
 */
class MiniLm implements AutoCloseable {

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final int MOST_PIECES = 254; // the model was trained on 256, with the two at the ends

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    /** @throws LinkageError where the native library does not run */
    MiniLm() throws IOException, OrtException {
        environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions(); var model = resource(MODEL); var tokenizer = resource(TOKENIZER)) {
            options.setIntraOpNumThreads(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
            pieces = new WordPieces(tokenizer);
            session = environment.createSession(model.readAllBytes(), options);
        }
    }

    /** @return of length 1 */
    float[] vector(String text) throws OrtException {
        var numbers = numbers(pieces.of(text, MOST_PIECES));
        var ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        try (var input = tensor(numbers); var mask = tensor(ones); var types = tensor(new long[numbers.length]);
                var result = session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((float[][][]) result.get(0).getValue())[0]);
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }

    private long[] numbers(List<Long> text) {
        var numbers = new long[text.size() + 2];
        numbers[0] = pieces.number(WordPieces.BEGIN);
        for (var i = 0; i < text.size(); i++) {
            numbers[i + 1] = text.get(i);
        }
        numbers[numbers.length - 1] = pieces.number(WordPieces.END);
        return numbers;
    }

    private OnnxTensor tensor(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
    }

    private static float[] mean(float[][] vectors) {
        var mean = new float[vectors[0].length];
        for (var vector : vectors) {
            for (var i = 0; i < mean.length; i++) {
                mean[i] += vector[i];
            }
        }
        var square = 0.0;
        for (var value : mean) {
            square += value * value;
        }
        var length = (float) Math.max(Math.sqrt(square), 1e-9);
        for (var i = 0; i < mean.length; i++) {
            mean[i] /= length;
        }
        return mean;
    }

    private static InputStream resource(String name) throws IOException {
        var resource = MiniLm.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException("The classpath has no " + name);
        }
        return resource;
    }
}
