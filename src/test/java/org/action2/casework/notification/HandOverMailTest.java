package org.action2.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.action2.casework.directory.Directory;
import org.action2.casework.directory.Person;
import org.action2.casework.handover.HandedOver;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** Who hears of a hand-over. */
class HandOverMailTest {

    private static final UUID ID = UUID.fromString("5f9f1f5e-5d2a-4b6e-9a2b-3a0c5b0c7d11");
    private static final Map<String, String> NO_DEPUTIES = Map.of();

    private final Outbox outbox = mock(Outbox.class);
    private final Directory directory = mock(Directory.class);
    private final HandOverNotifications notifications = new HandOverNotifications(outbox, directory);

    HandOverMailTest() {
        when(directory.person("ken-rc")).thenReturn(Optional.of(new Person("ken-rc", "Daniel Mwangi", "ken-rc@example.org")));
        when(directory.isPerson("ken-rc")).thenReturn(true);
        when(directory.nameOf(any())).thenCallRealMethod();
    }

    @Test
    void whoGotItReadsWhoseItWasAndWhoHadItThatItIsGone() {
        notifications.on(new HandedOver(ID, "ken-rc", "heir", "manager", 12));

        var notice = ArgumentCaptor.forClass(Notice.class);
        verify(outbox).tell(notice.capture(), eq(List.of("heir")), eq(NO_DEPUTIES));
        assertThat(notice.getValue()).returns(MailEvent.HANDED_OVER, Notice::event).returns("Daniel Mwangi", Notice::title).returns(ID.toString(), Notice::facts);
        verify(outbox).tell(notice.capture(), eq(List.of("ken-rc")), eq(NO_DEPUTIES));
        assertThat(notice.getValue()).returns(MailEvent.HANDED_AWAY, Notice::event).returns("manager", Notice::title);
    }

    @Test
    void nobodyIsToldOfNothingOrOfWhatTheyDidThemselves() {
        notifications.on(new HandedOver(ID, "long-gone", "heir", "manager", 0));
        notifications.on(new HandedOver(ID, "long-gone", null, "manager", 0));
        notifications.on(new HandedOver(ID, "ken-rc", "heir", "ken-rc", 0));

        verify(outbox, never()).tell(any(), any(), any());
    }
}
