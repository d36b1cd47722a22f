package dev.modalium.web;

import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Compresses what the server answers and leaves what it is sent as it is.
///
/// The handler that `server.compression.enabled` brings also takes requests apart, and its decoder never ends on a
/// body that breaks off (seen with Jetty 12.1.14); [CompressedBody] does that where bodies may be compressed.
@Component
class ResponseCompression implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    /// Manifests come as they are: their length, their ranges and their ETag are those of the plain bytes.
    private static final String MANIFESTS = "^/api/v1/datasets/[^/]+/releases/[^/]+/manifests/.+$";

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(ResponseCompression::compress);
    }

    private static void compress(Server server) {
        CompressionConfig.Builder answers =
                CompressionConfig.builder().decompressExcludePath("/*").compressExcludePath(MANIFESTS);
        for (String type : new Compression().getAllMimeTypes()) {
            answers.compressIncludeMimeType(type);
        }
        var handler = new CompressionHandler(server.getHandler());
        handler.putCompression(new GzipCompression());
        handler.putConfiguration("/*", answers.build());
        server.setHandler(handler);
    }
}
