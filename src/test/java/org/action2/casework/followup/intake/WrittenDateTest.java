package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as exports, interfaces and people write them. */
class WrittenDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-04", "2024-11-04T00:00:00", "2024-11-04T23:59:59Z", "2024-11-04T00:00:00+03:00", "2024-11-04T00:30:00.123-11:00", "2024-11-04 10:00", "2024/11/04", "2024-11-4",
        "4 November 2024", "04 November 2024", "4th November 2024", "4 Nov 2024", "4-Nov-2024", "4-Nov-24", "Nov 4, 2024", "Nov. 4, 2024", "November 4, 2024", "Monday, 4 November 2024", "4 NOVEMBER 2024", "2024 November 4",
        "Mon Nov 04 2024 00:00:00 GMT+0000 (Coordinated Universal Time)", "4 novembre 2024", "lundi 4 novembre 2024", "4 nov. 2024", "4 de noviembre de 2024", "4 noviembre 2024", "lunes, 4 de noviembre de 2024",
        "4 ноября 2024 г.", "4 ноября 2024 года", "4 ноябрь 2024", "4 нояб. 2024 г.", "04.11.2024", "4.11.24", "2024年11月4日", "2024 年 11 月 4 日", "二〇二四年十一月四日", "٢٠٢٤年١١月٤日", "２０２４年１１月４日",
        "4 تشرين الثاني/نوفمبر 2024", "٤ تشرين الثاني/نوفمبر ٢٠٢٤", "4 نوفمبر 2024", "4 تشرين الثاني 2024", "٤ نونبر ٢٠٢٤", "٢٠٢٤-١١-٠٤", "45600", "45600.5", "45600.999988", "٤٥٦٠٠", "1730678400000", "1730678400", "20241104",
        "/Date(1730678400000)/", "4\u00a0November\u00a02024"})
    void dayIsRead(String written) {
        assertThat(WrittenDate.of(Values.one(written)).day()).hasToString("2024-11-04");
    }

    @ParameterizedTest
    @CsvSource({"1er mars 2023,2023-03-01", "1 марта 2023 г.,2023-03-01", "21 mai 2019,2019-05-21", "3 août 2021,2021-08-03", "15 déc. 2020,2020-12-15", "1.º de enero de 2020,2020-01-01", "7 de septiembre de 2018,2018-09-07",
        "7 sept 2018,2018-09-07", "12 сент. 2018,2018-09-12", "5 мая 2017,2017-05-05", "3 كانون الثاني/يناير 2020,2020-01-03", "3 كانون الأول/ديسمبر 2020,2020-12-03", "1 أيار/مايو 2019,2019-05-01", "9 آذار/مارس 2022,2022-03-09",
        "6 آب/أغسطس 2021,2021-08-06", "2 حزيران/يونيه 2021,2021-06-02", "2 تموز/يوليه 2021,2021-07-02", "29 شباط/فبراير 2020,2020-02-29", "8 نيسان/أبريل 2020,2020-04-08", "8 أيلول/سبتمبر 2020,2020-09-08",
        "8 تشرين الأول/أكتوبر 2020,2020-10-08", "二〇二〇年十二月二十日,2020-12-20", "2020年2月10日,2020-02-10", "mar. 3 nov. 2020,2020-11-03", "3 mar 2020,2020-03-03", "25/12/2020,2020-12-25", "12/25/2020,2020-12-25", "5/5/2020,2020-05-05", "12/31/98,1998-12-31"})
    void everyLanguageAndMonthIsRead(String written, String day) {
        assertThat(WrittenDate.of(written).day()).hasToString(day);
    }

    @ParameterizedTest
    @CsvSource({"04/11/2024,can be 4 November 2024 or 11 April 2024", "11/4/24,can be 11 April 2024 or 4 November 2024", "04-11-2024,can be 4 November 2024 or 11 April 2024", "November 2024,names no day", "2024-11,names no day", "2024,names no day"})
    void dateThatDoesNotTellTheDayIsInDoubt(String written, String doubt) {
        assertThat(WrittenDate.of(written)).isEqualTo(new WrittenDate(null, doubt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "", "4 Foo 2024", "31 February 2024", "2024-13-01", "99999999", "12", "5 November 4 December 2024", "1.2.3.4", "4 November", "November", "0", "99999999999999999999", "........", "年月日", "9/9/9/9", "4 November 20245"})
    void whatIsNoDateIsNone(String written) {
        assertThat(WrittenDate.of(written).isDate()).isFalse();
    }
}
