package org.slf4j.impl;

import flinkconf.oracle.probe.CapturedLog;
import org.slf4j.ILoggerFactory;
import org.slf4j.spi.LoggerFactoryBinder;

/**
 * Where slf4j 1.7 looks for its binding: Flink tells which lines it skips, and which old key it took, only in its log,
 * so the log of a release goes to {@link CapturedLog}.
 */
public final class StaticLoggerBinder implements LoggerFactoryBinder {
    private static final StaticLoggerBinder SINGLETON = new StaticLoggerBinder();

    private StaticLoggerBinder() {}

    public static StaticLoggerBinder getSingleton() {
        return SINGLETON;
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return CapturedLog::loggerFor;
    }

    @Override
    public String getLoggerFactoryClassStr() {
        return CapturedLog.class.getName();
    }
}
