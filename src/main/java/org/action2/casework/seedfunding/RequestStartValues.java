package org.action2.casework.seedfunding;

import java.util.HashMap;
import java.util.Map;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.engine.Actor;
import org.action2.casework.forms.StartValues;
import org.springframework.stereotype.Component;

/** A request opens with the person's own address and, where they have just one, their country. */
@Component
class RequestStartValues implements StartValues {

    private final Actor actor;
    private final Directory directory;

    RequestStartValues(Actor actor, Directory directory) {
        this.actor = actor;
        this.directory = directory;
    }

    @Override
    public String process() {
        return SeedFundingProcess.KEY;
    }

    @Override
    public Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        if (actor.countries().size() == 1) {
            values.put(SeedFundingProcess.COUNTRY, actor.countries().get(0));
        }
        directory.person(actor.id()).map(Person::email).filter(address -> !address.isBlank())
            .ifPresent(address -> values.put(SeedFundingProcess.CONTACT_EMAIL, address));
        return values;
    }
}
