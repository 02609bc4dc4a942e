package org.action2.casework.oversight.operations;

import java.util.List;
import org.action2.casework.refusals.Fault;

/** Something that managers do to many things; each thing for itself, so that one that is refused leaves the others done. */
interface Operation {

    /** As it stands in addresses, such as {@code reassign}. */
    String name();

    /** What is wrong with the order as a whole; empty if nothing is. */
    List<Fault> faults(OperationRequest order);

    /** What would become of one thing; changes nothing. */
    OperationEffect preview(String id, OperationRequest order);

    /** Does it to one thing that its preview does not refuse. */
    void carryOut(String id, OperationRequest order);
}
