package flinkconf.oracle.start;

import org.apache.flink.api.common.functions.FilterFunction;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.functions.ReduceFunction;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.configuration.Configuration;

/** A stateful job, slow and endless where it streams. */
public final class SampleJob {
    static final String ENVIRONMENT = "org.apache.flink.streaming.api.environment.StreamExecutionEnvironment";
    private static final long FEW = 50;
    private static final long KEYS = 10;
    private static final long PAUSE_MILLIS = 2;

    private SampleJob() {}

    /** Called by an application cluster. */
    public static void main(String[] arguments) throws Exception {
        Object environment = Flink.callStatic(ENVIRONMENT, "getExecutionEnvironment");
        define(environment, (Configuration) Flink.call(environment, "getConfiguration"));
        Flink.call(environment, "executeAsync", "sample");
    }

    /** The execution environment that a client makes of a configuration, with the job in it. */
    static Object defined(Configuration configuration) throws Exception {
        Object environment = Flink.make(ENVIRONMENT, configuration);
        define(environment, configuration);
        return environment;
    }

    private static void define(Object environment, Configuration configuration) throws Exception {
        String mode = configuration.getString("execution.runtime-mode", "STREAMING");
        boolean streams = mode.equalsIgnoreCase("STREAMING");
        Object numbers = Flink.call(environment, "fromSequence", 0L, streams ? Long.MAX_VALUE : FEW);
        Object keyed = Flink.call(Flink.call(numbers, "map", new Slow()), "keyBy", new Key());
        Object kept = Flink.call(Flink.call(keyed, "reduce", new Last()), "filter", new Nothing());
        Flink.call(kept, "print");
    }

    static final class Slow implements MapFunction<Long, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public Long map(Long value) throws InterruptedException {
            Thread.sleep(PAUSE_MILLIS);
            return value;
        }
    }

    static final class Key implements KeySelector<Long, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public Long getKey(Long value) {
            return value % KEYS;
        }
    }

    static final class Last implements ReduceFunction<Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public Long reduce(Long left, Long right) {
            return right;
        }
    }

    static final class Nothing implements FilterFunction<Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean filter(Long value) {
            return false;
        }
    }
}
