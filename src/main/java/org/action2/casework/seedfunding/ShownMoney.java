package org.action2.casework.seedfunding;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.action2.casework.language.DayInWords;
import org.action2.casework.language.Text;

/** An amount as people read it, such as {@code 40,000.00 USD}, or {@code 40 000,00 USD} in French. */
record ShownMoney(Money amount) implements Text {

    @Override
    public String in(Locale language) {
        var format = NumberFormat.getNumberInstance(DayInWords.withPlainDigits(language));
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(amount.cents(), 2)) + " USD";
    }
}
