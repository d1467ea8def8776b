import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.fs.FileUtils;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A throw-away Neo4j on loopback: {@code java -cp 'jars/*' Start.java HOME}, with a password for the user neo4j in
 * NEO4J_PASSWORD where it is to ask for one. Prints "listening HOST:PORT" when Bolt answers. It lasts as long as its
 * standard input, so that whatever becomes of the process that started it, no database and no HOME is left behind.
 */
class Start {
    public static void main(String[] arguments) {
        try {
            serve(Path.of(arguments[0]), System.getenv("NEO4J_PASSWORD"));
        } catch (Exception problem) {
            problem.printStackTrace();
            System.exit(1); // The database's threads would keep the process.
        }
    }

    static void serve(Path home, String password) throws Exception {
        var anyFreePort = new SocketAddress("127.0.0.1", 0);
        var server = new DatabaseManagementServiceBuilder(home)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, anyFreePort)
            .setConfig(GraphDatabaseSettings.auth_enabled, password != null)
            .setConfig(GraphDatabaseSettings.pagecache_memory, 128L << 20)
            .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
            // Otherwise a stop takes five seconds more.
            .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
            .build();
        var system = (GraphDatabaseAPI) server.database("system");
        if (password != null) {
            system.executeTransactionally(
                "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        }
        var ports = system.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        System.out.println("listening " + ports.getLocalAddress(ConnectorType.BOLT));

        while (System.in.read() != -1) continue;
        server.shutdown();
        FileUtils.deleteDirectory(home);
    }
}
