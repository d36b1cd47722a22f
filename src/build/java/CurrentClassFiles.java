import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;

/// Writes a jar anew with its classes in the class file version of this JDK.
///
/// An AOT cache takes no classes of Java 5, in which picocli is compiled: its 200 classes would be loaded and verified
/// at
/// each start. The code itself is not changed.
final class CurrentClassFiles {

    private static final int JAVA_6 = 50;

    private static final ClassTransform VERSION = (builder, element) -> {
        if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.latestMajorVersion(), 0);
        } else {
            builder.with(element);
        }
    };

    /// Passes on each instruction, so that the bodies are written anew, with the frames that the verifier wants today.
    private static final ClassTransform BODIES =
            ClassTransform.transformingMethodBodies((builder, element) -> builder.with(element));

    public static void main(String... arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path written = jar.resolveSibling(jar.getFileName() + ".part");
        try (var classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                var in = new JarInputStream(Files.newInputStream(jar));
                var out = new JarOutputStream(Files.newOutputStream(written), in.getManifest())) {
            ClassFile format = ClassFile.of(
                    StackMapsOption.GENERATE_STACK_MAPS,
                    ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(classes)));
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                out.putNextEntry(new JarEntry(entry.getName()));
                out.write(entry.getName().endsWith(".class") ? current(format, in.readAllBytes()) : in.readAllBytes());
            }
        }
        Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] current(ClassFile format, byte[] classFile) {
        var model = format.parse(classFile);
        return model.majorVersion() > JAVA_6 ? classFile : format.transformClass(model, VERSION.andThen(BODIES));
    }
}
