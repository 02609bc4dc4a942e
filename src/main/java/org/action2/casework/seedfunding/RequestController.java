package org.action2.casework.seedfunding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.action2.casework.directory.Viewer;
import org.action2.casework.input.Page;
import org.action2.casework.input.PageRequest;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the register of seed-funding requests, newest first: those that the lists of the programme show to the caller, for others none. */
@RestController
class RequestController {

    private final FundingRequests requests;
    private final Viewer viewer;

    RequestController(FundingRequests requests, Viewer viewer) {
        this.requests = requests;
        this.viewer = viewer;
    }

    /** A request as callers read it; amounts in US dollars with two decimals, null while unknown. */
    record Request(String reference, String processInstanceId, String country, String title, String supportKind, String leadAgency, List<String> partnerAgencies,
                   List<String> themes, String stage, Instant stageSince, String requestedAmount, String approvedAmount, String disbursedAmount,
                   String spentAmount, String refundedAmount, LocalDate startDate, LocalDate endDate, String recommendation,
                   String submittedBy, Instant submittedAt, Instant endedAt) {
    }

    /** @param size how many at most, up to 200 */
    @GetMapping("/api/requests")
    Page<Request> list(@RequestParam(required = false) String country, @RequestParam(required = false) String stage,
                       @RequestParam(required = false) String amountFrom, @RequestParam(required = false) String amountTo,
                       @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var faults = new ArrayList<Fault>();
        var search = new FundingRequests.Search(country, stage, amount("amountFrom", "From amount", amountFrom, faults),
            amount("amountTo", "To amount", amountTo, faults), viewer.countriesOf(SeedFundingProcess.KEY));
        if (!faults.isEmpty()) {
            throw new InputRefusedException(faults);
        }
        var asked = PageRequest.of(page, size);
        return asked.of(requests.find(search, asked.offset(), asked.size()), requests.count(search));
    }

    private static Money amount(String field, String label, String text, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var amount = Money.parse(text);
        if (amount.isEmpty()) {
            faults.add(Fault.of(field, label, "seedfunding.is-amount"));
        }
        return amount.orElse(null);
    }
}
