package org.action2.casework.engine;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.action2.casework.engine.AccountRules.Kind;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.Picture;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteUserInfoCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserPictureCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserInfoCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserPictureCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * The engine's identity service, through which every password is checked, whatever the way: each check is counted, a
 * right password is remembered for its account at its address, and who guesses is held up. New passwords that are too
 * weak are refused in words.
 */
class GuardedIdentityService extends IdentityServiceImpl {

    private static final String NOBODY = "";
    private static final String NEVER_RIGHT = "-";
    private static final int LONGEST_ACCOUNT = 255;
    private static final int LONGEST_PASSWORD = 4096;

    private final PasswordAttempts attempts;
    private final AccountRules rules;
    private final PasswordLengthPolicy policy;
    private final IdentityAudit changes;
    private final VerifiedPasswordCache right = new VerifiedPasswordCache();
    private final Map<String, CompletableFuture<Boolean>> goingOn = new ConcurrentHashMap<>();

    GuardedIdentityService(PasswordAttempts attempts, AccountRules rules, PasswordLengthPolicy policy, IdentityAudit changes) {
        this.attempts = attempts;
        this.rules = rules;
        this.policy = policy;
        this.changes = changes;
    }

    /** What an id may be, the engine would say as a failure of its own. */
    @Override
    public User newUser(String userId) {
        rules.checkId(Kind.ACCOUNT, userId);
        return super.newUser(userId);
    }

    @Override
    public Group newGroup(String groupId) {
        rules.checkId(Kind.GROUP, groupId);
        return super.newGroup(groupId);
    }

    @Override
    public Tenant newTenant(String tenantId) {
        rules.checkId(Kind.COUNTRY, tenantId);
        return super.newTenant(tenantId);
    }

    /** @throws TooManyAttemptsException while the account or the address is held */
    @Override
    public boolean checkPassword(String account, String password) {
        var origin = RequestOrigin.current();
        var name = account == null ? "" : rules.accountNamed(account).orElse(account);
        var stored = attempts.look(name, origin);
        if (!isAccount(name) || !isPassword(password)) {
            return counted(name, null, origin);
        }
        var attempt = right.digest(name, origin.network(), stored, password);
        return right.has(attempt) || checkOnce(attempt, name, password, origin);
    }

    /** Programs call several times at once with one password; the first call answers for all if it is right. */
    private boolean checkOnce(String attempt, String account, String password, RequestOrigin origin) {
        var mine = new CompletableFuture<Boolean>();
        var first = goingOn.putIfAbsent(attempt, mine);
        if (first != null) {
            return first.join() || counted(account, password, origin);
        }
        var isRight = false;
        try {
            isRight = counted(account, password, origin);
            if (isRight) {
                right.add(attempt);
            }
            return isRight;
        } finally {
            goingOn.remove(attempt);
            mine.complete(isRight);
        }
    }

    /** @param password null if it can't be right */
    private boolean counted(String account, String password, RequestOrigin origin) {
        var attempt = attempts.begin(account, origin);
        var isRight = password == null ? super.checkPassword(NOBODY, NEVER_RIGHT) : super.checkPassword(account, password);
        if (isRight) {
            attempts.right(attempt, account, origin);
        } else {
            attempts.wrong(attempt, account, origin);
        }
        return isRight;
    }

    /** Neither control characters nor half a character: the database would refuse the first and confuse the second. */
    private static boolean isAccount(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_ACCOUNT
            && name.codePoints().noneMatch(each -> Character.isISOControl(each) || Character.getType(each) == Character.SURROGATE);
    }

    private static boolean isPassword(String password) {
        return password != null && !password.isEmpty() && password.length() <= LONGEST_PASSWORD;
    }

    /** Ends what holds up an account; for administrators, as the engine has it. */
    @Override
    public void unlockUser(String account) {
        super.unlockUser(account);
        attempts.release(account);
    }

    /** Asked by people who choose a password, and by the engine before it saves one; the engine itself would only say that it fails. */
    @Override
    public PasswordPolicyResult checkPasswordAgainstPolicy(String password, User user) {
        var faults = policy.faults(password, user);
        if (!faults.isEmpty() && Context.getCommandContext() != null) {
            rules.refusePassword(faults);
        }
        return super.checkPasswordAgainstPolicy(password, user);
    }

    @Override
    public void setUserInfo(String userId, String key, String value) {
        commandExecutor.execute(new SetUserInfoCmd(userId, key, value) {
            @Override
            public Object execute(CommandContext context) {
                changes.add("Update", "User info", userId, key, null, value);
                return super.execute(context);
            }
        });
    }

    @Override
    public void deleteUserInfo(String userId, String key) {
        commandExecutor.execute(new DeleteUserInfoCmd(userId, key) {
            @Override
            public String execute(CommandContext context) {
                changes.add("Delete", "User info", userId, key, null, null);
                return super.execute(context);
            }
        });
    }

    @Override
    public void setUserPicture(String userId, Picture picture) {
        commandExecutor.execute(new SetUserPictureCmd(userId, picture) {
            @Override
            public Void execute(CommandContext context) {
                changes.add("Update", "Picture", userId, null, null, picture.getMimeType());
                return super.execute(context);
            }
        });
    }

    @Override
    public void deleteUserPicture(String userId) {
        commandExecutor.execute(new DeleteUserPictureCmd(userId) {
            @Override
            public Void execute(CommandContext context) {
                changes.add("Delete", "Picture", userId, null, null, null);
                return super.execute(context);
            }
        });
    }
}
