/** The life of a seed-funding request, from the idea of a country team to the closed grant, and the fund behind it. */
package org.action2.casework.seedfunding;
