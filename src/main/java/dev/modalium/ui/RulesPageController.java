package dev.modalium.ui;

import dev.modalium.language.Language;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Severity;
import dev.modalium.validation.report.RuleNames;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The rules that manifests are checked by: what each finding means and how to mend it.
@Controller
class RulesPageController {

    /// The rules of one severity.
    record Group(Severity severity, List<RuleView> rules) {}

    @GetMapping("/rules")
    String rules(Language language, Model model) {
        model.addAttribute(
                "groups",
                Arrays.stream(Severity.values())
                        .map(severity -> group(severity, language))
                        .toList());
        return "rules";
    }

    @GetMapping("/rules/{code}")
    String rule(@PathVariable String code, Language language, Model model) {
        FindingCode rule = RuleNames.find(code)
                .orElseThrow(() -> new UnknownRule(
                        code,
                        RuleNames.nearest(code).stream().map(FindingCode::slug).toList()));
        if (!rule.slug().equals(code)) {
            return "redirect:/rules/" + rule.slug();
        }
        model.addAttribute("rule", RuleView.of(rule, language));
        return "rule";
    }

    private static Group group(Severity severity, Language language) {
        return new Group(
                severity,
                Arrays.stream(FindingCode.values())
                        .filter(code -> code.severity() == severity)
                        .map(code -> RuleView.of(code, language))
                        .toList());
    }
}
