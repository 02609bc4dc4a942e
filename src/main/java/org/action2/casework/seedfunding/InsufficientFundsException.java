package org.action2.casework.seedfunding;

/** The fund's balance does not cover what is to be reserved; {@link #balance()} says what it covers. */
class InsufficientFundsException extends RuntimeException {

    private final Money balance;

    InsufficientFundsException(Money balance) {
        super("The fund has only " + balance + " USD left.");
        this.balance = balance;
    }

    Money balance() {
        return balance;
    }
}
