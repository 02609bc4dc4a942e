package org.action2.casework.input;

/**
 * The JSON that a request brings, read when it is asked for: an endpoint first checks who may send it.
 *
 * @param <T> what it is read as
 */
public interface Body<T> {

    /**
     * What was sent; never null.
     *
     * @throws org.springframework.http.converter.HttpMessageNotReadableException if it is not that, or more than is taken
     */
    T read();
}
