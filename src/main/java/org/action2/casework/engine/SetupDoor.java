package org.action2.casework.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Closes the web apps' page for a first administrator: while the group of administrators is empty it would make anybody
 * one (CVE-2026-77226). Administrators come from the directory.
 */
class SetupDoor extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("application/json");
        response.getWriter().write("{\"message\": \"Administrators are set up by the operator.\", \"faults\": []}");
    }
}
