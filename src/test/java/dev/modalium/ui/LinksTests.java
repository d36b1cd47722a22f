package dev.modalium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "//example.org", "https:", "ftp://example.org", "a b"
            })
    void linksToNothingButWebAddresses(String address) {
        assertThat(Links.web(address)).isNull();
        assertThat(Links.paper(address)).isNull();
    }

    @Test
    void knowsWherePapersAreRead() {
        assertThat(Links.paper("arXiv:1803.08842")).isEqualTo("https://arxiv.org/abs/1803.08842");
        assertThat(Links.paper("doi:10.1162/tacl_a_00166")).isEqualTo("https://doi.org/10.1162/tacl_a_00166");
    }
}
