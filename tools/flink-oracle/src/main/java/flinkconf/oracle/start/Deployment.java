package flinkconf.oracle.start;

import org.apache.flink.configuration.Configuration;

/** The client's way to an application cluster, the same for all resource managers. */
final class Deployment {
    private static final String CLIENT = "org.apache.flink.client.deployment.";

    private Deployment() {}

    static void deploy(Configuration configuration) throws Exception {
        Object loader = Flink.make(CLIENT + "DefaultClusterClientServiceLoader");
        Object factory = Flink.call(loader, "getClusterClientFactory", configuration);
        Object descriptor = Flink.call(factory, "createClusterDescriptor", configuration);
        try {
            Object specification = Flink.call(factory, "getClusterSpecification", configuration);
            Object application = Flink.make(
                    CLIENT + "application.ApplicationConfiguration", new String[0], SampleJob.class.getName());
            Flink.call(descriptor, "deployApplicationCluster", specification, application);
        } finally {
            Flink.call(descriptor, "close");
        }
    }
}
