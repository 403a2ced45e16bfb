package flinkconf.oracle.start;

import java.security.Permission;

/** Keeps Flink from ending this process, and remembers that it wanted to. */
@SuppressWarnings({"removal", "deprecation"})
final class ExitTrap extends SecurityManager {
    private static final ExitTrap INSTANCE = new ExitTrap();

    private volatile boolean sprung;
    private volatile boolean resetting;

    private ExitTrap() {}

    /** Needs a JVM that was started with {@code -Djava.security.manager=allow}. */
    static void install() {
        System.setSecurityManager(INSTANCE);
    }

    /** Forgets the last question; a process may have put a manager of its own before this one. */
    static void reset() {
        INSTANCE.sprung = false;
        INSTANCE.resetting = true;
        System.setSecurityManager(INSTANCE);
        INSTANCE.resetting = false;
    }

    /** Whether a process has come to its end since the last {@link #reset()}. */
    static boolean hasSprung() {
        return INSTANCE.sprung;
    }

    /** Whether an exception is this trap's own. */
    static boolean caused(Throwable thrown) {
        return Reason.of(thrown).exception().equals(SecurityException.class.getSimpleName());
    }

    @Override
    public void checkExit(int status) {
        sprung = true;
        throw new SecurityException("The process would end with " + status + ".");
    }

    @Override
    public void checkPermission(Permission permission) {
        // Flink takes the manager away before it ends a process by force.
        if (permission.getName().equals("setSecurityManager") && !resetting && !isSettingItsOwn()) {
            sprung = true;
            throw new SecurityException("The process would end.");
        }
    }

    @Override
    public void checkPermission(Permission permission, Object context) {}

    /** Flink's manager asks the one before it, so this one keeps its say. */
    private static boolean isSettingItsOwn() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("setFromConfiguration")));
    }
}
