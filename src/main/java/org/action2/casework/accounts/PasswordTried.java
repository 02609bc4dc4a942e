package org.action2.casework.accounts;

import java.time.LocalDate;

/**
 * An account was held, as its password was tried too often; told at most once a minute for each address.
 *
 * @param person   whose account it is
 * @param attempts how many wrong passwords were given for it within a quarter of an hour, from everywhere
 * @param day      when
 */
public record PasswordTried(String person, int attempts, LocalDate day) {
}
