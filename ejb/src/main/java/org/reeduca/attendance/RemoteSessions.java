package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reeduca.standing.Standing;

/** In which sessions men were present remotely, for those who tell an authority. No door: the services that call it have checked who asks. */
@ApplicationScoped
public class RemoteSessions {

    private ModalityRepository modalities;

    protected RemoteSessions() {}

    @Inject
    RemoteSessions(ModalityRepository modalities) {
        this.modalities = modalities;
    }

    /** Of the sessions that a standing shows. */
    public RemoteAttendance under(Standing standing) {
        return RemoteAttendance.of(
                standing, modalities.remoteSessions(standing.order().ref()));
    }
}
