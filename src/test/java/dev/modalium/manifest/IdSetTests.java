package dev.modalium.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdSetTests {

    @Property
    void behavesLikeASetOfTexts(@ForAll("ids") List<String> some, @ForAll("ids") List<String> others) {
        var ids = new IdSet();
        Set<String> model = new HashSet<>();
        for (String id : some) {
            assertThat(ids.add(id)).isEqualTo(model.add(id));
        }
        var otherIds = new IdSet();
        others.forEach(otherIds::add);

        assertThat(ids.size()).isEqualTo(model.size());
        assertThat(ids.isEmpty()).isEqualTo(model.isEmpty());
        assertThat(others).allSatisfy(id -> assertThat(ids.contains(id)).isEqualTo(model.contains(id)));
        assertThat(ids.common(otherIds))
                .isEqualTo(
                        new HashSet<>(others).stream().filter(model::contains).count());
    }

    @Provide
    Arbitrary<List<String>> ids() {
        Arbitrary<String> numbers = Arbitraries.longs().between(0, 40).map(number -> Long.toString(number));
        Arbitrary<String> large = Arbitraries.longs().map(number -> Long.toString(number));
        Arbitrary<String> texts = Arbitraries.of("", "007", "7.0", "-7", "7", "a", "b", "tok-en", "4294967296");
        return Arbitraries.oneOf(numbers, large, texts).list().ofMaxSize(60);
    }
}
