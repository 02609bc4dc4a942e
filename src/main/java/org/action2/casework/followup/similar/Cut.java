package org.action2.casework.followup.similar;

/** How alike recommendations have to be to go together. The best cut differs from document to document, so people choose. */
public enum Cut {
    STRICT(.39), NORMAL(.33), LOOSE(.27);

    private final double least;

    Cut(double least) {
        this.least = least;
    }

    /** The average likeness, from 0 to 1, that the members of a group have at least. */
    double least() {
        return least;
    }
}
