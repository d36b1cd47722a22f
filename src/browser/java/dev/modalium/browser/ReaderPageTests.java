package dev.modalium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions are asked, answers narrowed down and datasets looked at in a browser.
class ReaderPageTests extends InBrowser {

    private static final List<String> PAGES = List.of(
            "/",
            "/ask?q=which datasets support Vision%2BAudio localization",
            "/ask?q=%E5%93%AA%E4%BA%9B%E6%95%B0%E6%8D%AE%E9%9B%86%E6%94%AF%E6%8C%81%E8%A7%86%E8%A7%89%2B%E9%9F%B3%E9%A2%91%E5%AE%9A%E4%BD%8D",
            "/ask?q=localization since 2020 with wrods that nobody knows",
            "/ask?q=point clouds with music",
            "/datasets",
            "/datasets?pair=audio%2Bvision&use=commercial-use",
            "/datasets?q=nothing that is called so",
            "/datasets/ave",
            "/datasets/aist-plusplus",
            "/datasets/ave?lang=zh",
            "/ask?q=music to dance&lang=zh",
            "/coverage",
            "/coverage?lang=zh",
            "/coverage?cell=representation-learning@audio%2Bvision",
            "/combinations?pair=audio%2Bvision&items=10000..",
            "/compare",
            "/compare?dataset=ave&dataset=llp&dataset=audioset",
            "/compare?dataset=ave&dataset=llp&lang=zh",
            "/imports?lang=zh",
            "/rules?lang=zh",
            "/rules/box-empty?lang=zh",
            "/rules?lang=en",
            "/rules/box-empty",
            "/datasets/no-such-dataset");

    private static final String FOCUS_IS_SEEN = """
            [document.activeElement, document.activeElement.form]
                .some(it => it && getComputedStyle(it).outlineStyle != "none")""";

    @Test
    void asksByKeyboardAlone() {
        go("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("audio-visual event localization");
        page.keyboard().press("Enter");

        page.waitForURL("**/ask?q=*");
        assertThat(page.locator("h1")).hasText(Pattern.compile("^[1-9]\\d* datasets?$"));
        assertThat(page.locator(".hits h2").first()).isVisible();
    }

    @Test
    void takesAPartOfTheQuestionAway() {
        go("/ask?q=visual question answering for commercial use");
        int narrow = number(page.locator("h1"));
        page.locator(".understood a.without").last().click();

        assertThat(number(page.locator("main h1, main .lead").last())).isGreaterThan(narrow);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/datasets?modality=audio", "/ask?q=audio-visual localization since 2018"})
    void findsBehindEachOfTheFirstFacetValuesAsManyAsItSays(String address) {
        go(address);
        List<Locator> shown =
                page.locator(".facets details[open] > ul > li > a").all();
        assertThat(shown).isNotEmpty();
        List<String> addresses =
                shown.stream().map(value -> value.getAttribute("href")).toList();
        List<Integer> counts =
                shown.stream().map(value -> number(value.locator(".number"))).toList();
        for (int i = 0; i < addresses.size(); i++) {
            go(addresses.get(i));
            assertThat(number(page.locator(".lead"))).as(addresses.get(i)).isEqualTo(counts.get(i));
        }
    }

    @Test
    void bringsTheComparisonAlongOnceSomethingIsTicked() {
        go("/datasets");
        Locator compare = page.locator(".compare button");
        assertThat(compare).not().isInViewport();
        page.locator(".pick input").first().check();

        assertThat(compare).isInViewport();
    }

    @Test
    void foldsWhatAListCanBeNarrowedDownByWhereThereIsLittleRoom() {
        go("/datasets");
        assertThat(page.locator(".facets a").first()).isVisible();
        Page small = page(ColorScheme.LIGHT, 390);
        small.navigate(url("/datasets"));
        Locator value = small.locator(".facets a").first();
        assertThat(value).not().isVisible();
        small.locator(".narrow > summary").click();

        assertThat(value).isVisible();
        small.context().close();
    }

    @Test
    void showsTheSameAnswerToWhomeverTheAddressIsSentTo() {
        go("/ask?q=music to dance");
        List<String> hits = page.locator(".hits h2").allInnerTexts();
        Page other = page(ColorScheme.DARK, 1200);
        other.navigate(page.url());

        assertThat(other.locator(".hits h2").allInnerTexts()).isEqualTo(hits).isNotEmpty();
        other.context().close();
    }

    @Test
    void answersWithoutScripts() {
        Page plain = pageWithoutScripts();
        plain.navigate(url("/"));
        plain.fill("#q", "music to dance");
        plain.click("form.question button");
        assertThat(plain.locator(".hits h2").first()).isVisible();
        plain.locator(".hits h2 a").first().click();
        assertThat(plain.locator("#tasks")).isVisible();
        plain.context().close();
    }

    @Test
    void reachesEveryPartOfAnAnswerByTab() {
        go("/ask?q=point clouds with music");
        int reachable = page.locator("a[href]:visible, button:visible, input:visible, summary:visible")
                .count();
        page.evaluate("document.activeElement.blur()");
        for (int i = 0; i < reachable; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.matches('a, button, input, summary')"))
                    .isEqualTo(true);
            assertThat(page.evaluate(FOCUS_IS_SEEN))
                    .as("the focus is seen on " + page.evaluate("document.activeElement.outerHTML"))
                    .isEqualTo(true);
        }
        assertThat(page.evaluate("document.activeElement.closest('footer, main, aside') != null"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1200", "DARK, 1200", "LIGHT, 390"})
    void leavesNothingForAxeToFind(ColorScheme scheme, int width) {
        leaveNothingForAxeToFind(PAGES, scheme, width);
        errors.removeIf(error -> error.contains("404")); // one of the pages is of a dataset that there is not
    }

    private static int number(Locator text) {
        return Integer.parseInt(text.innerText().replaceAll("\\D", ""));
    }
}
