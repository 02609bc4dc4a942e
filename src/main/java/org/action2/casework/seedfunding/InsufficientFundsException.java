package org.action2.casework.seedfunding;

/** What is there does not cover what is to be reserved or paid; {@link #balance()} says what is there. */
class InsufficientFundsException extends RuntimeException {

    private final Money balance;

    InsufficientFundsException(Money balance) {
        super("Only " + balance + " USD is left.");
        this.balance = balance;
    }

    Money balance() {
        return balance;
    }
}
