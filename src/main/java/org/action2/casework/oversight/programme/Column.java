package org.action2.casework.oversight.programme;

/**
 * A column of a list or a figure.
 *
 * @param name  in JSON and in addresses, such as {@code requestedAmount}
 * @param sql   what gives its value
 */
record Column(String name, String label, Kind kind, String sql) {

    /** How a value reads; money is in whole US cents and shown in dollars, moments are UTC, a code or several with commas between are named by the page, as is a country. */
    enum Kind { TEXT, CODE, COUNTRY, CASE, NUMBER, MONEY, DAYS, PERCENT, DATE, MOMENT, YES }

    static Column text(String name, String label, String sql) {
        return new Column(name, label, Kind.TEXT, sql);
    }

    static Column code(String name, String label, String sql) {
        return new Column(name, label, Kind.CODE, sql);
    }

    static Column country(String sql) {
        return new Column("country", "Country", Kind.COUNTRY, sql);
    }

    static Column caseKey(String name, String label, String sql) {
        return new Column(name, label, Kind.CASE, sql);
    }

    static Column number(String name, String label, String sql) {
        return new Column(name, label, Kind.NUMBER, sql);
    }

    static Column money(String name, String label, String sql) {
        return new Column(name, label, Kind.MONEY, sql);
    }

    static Column days(String name, String label, String sql) {
        return new Column(name, label, Kind.DAYS, sql);
    }

    static Column percent(String name, String label, String sql) {
        return new Column(name, label, Kind.PERCENT, sql);
    }

    static Column date(String name, String label, String sql) {
        return new Column(name, label, Kind.DATE, sql);
    }

    static Column moment(String name, String label, String sql) {
        return new Column(name, label, Kind.MOMENT, sql);
    }

    static Column yes(String name, String label, String sql) {
        return new Column(name, label, Kind.YES, sql);
    }
}
