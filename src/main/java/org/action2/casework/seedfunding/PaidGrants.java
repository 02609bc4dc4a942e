package org.action2.casework.seedfunding;

import org.springframework.stereotype.Component;

/** Knows of which requests the money is paid. */
@Component
public class PaidGrants {

    private final FundingRequests requests;

    PaidGrants(FundingRequests requests) {
        this.requests = requests;
    }

    /** Whether the fund has paid for the request, be the grant at its end; never for what is no request. */
    public boolean isPaid(String reference) {
        return requests.find(reference).filter(FundingRequests.Entry::isPaid).isPresent();
    }
}
