package flinkconf.oracle.start;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;

/** A TaskManager, as {@code TaskManagerRunner.runTaskManagerProcessSecurely} starts it. */
final class TaskManager implements AutoCloseable {
    private static final String RUNNER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
    private static final String SECURITY = "org.apache.flink.runtime.security.SecurityUtils";
    private static final long CLOSE_MILLIS = 8_000;

    private final Configuration configuration;
    private Object runner;

    TaskManager(Configuration configuration) {
        this.configuration = configuration;
    }

    void start() throws Exception {
        Object plugins = Flink.callStatic(
                "org.apache.flink.core.plugin.PluginUtils", "createPluginManagerFromRootFolder", configuration);
        Flink.callStatic("org.apache.flink.core.fs.FileSystem", "initialize", configuration, plugins);
        Flink.callStatic(
                "org.apache.flink.runtime.state.changelog.StateChangelogStorageLoader", "initialize", plugins);
        Flink.callStatic(
                SECURITY, "install", Flink.make("org.apache.flink.runtime.security.SecurityConfiguration", configuration));
        Callable<Object> run = () -> {
            runner = Flink.make(RUNNER, configuration, plugins, serviceFactory());
            Flink.call(runner, "start");
            return null;
        };
        Flink.call(Flink.callStatic(SECURITY, "getInstalledContext"), "runSecured", run);
    }

    /** What ended it in the background; null as long as it runs. */
    Throwable failure() throws Exception {
        boolean ended = ((CompletableFuture<?>) Flink.call(runner, "getTerminationFuture")).isDone();
        return ended || ExitTrap.hasSprung() ? JobManager.fatal() : null;
    }

    private static Object serviceFactory() {
        Class<?> factory = Flink.type(RUNNER + "$TaskExecutorServiceFactory");
        return Proxy.newProxyInstance(factory.getClassLoader(), new Class<?>[] {factory}, (proxy, asked, arguments) -> {
            for (Method method : Flink.type(RUNNER).getMethods()) {
                if (method.getName().equals("createTaskExecutorService")) {
                    try {
                        return method.invoke(null, arguments);
                    } catch (InvocationTargetException wrapped) {
                        throw wrapped.getCause();
                    }
                }
            }
            throw new NoSuchMethodException("createTaskExecutorService");
        });
    }

    @Override
    public void close() {
        if (runner == null) {
            return;
        }
        try {
            ((CompletableFuture<?>) Flink.call(runner, "closeAsync")).get(CLOSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (Exception | LinkageError leftBehind) {
            StartQuestion.wear();
        }
    }
}
