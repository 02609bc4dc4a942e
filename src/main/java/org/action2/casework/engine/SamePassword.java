package org.action2.casework.engine;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** Gives an account the password of another of which only the hash is known. */
public final class SamePassword {

    private SamePassword() {
    }

    /**
     * Copies hash and salt, without hashing anew.
     *
     * @param saved an account that was saved with its password
     * @param user an account that is not saved yet
     */
    public static void copy(User saved, User user) {
        ((UserEntity) user).setDbPassword(saved.getPassword());
        ((UserEntity) user).setSalt(((UserEntity) saved).getSalt());
    }
}
