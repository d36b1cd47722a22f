package dev.modalium.search;

import java.util.List;
import org.springframework.stereotype.Service;

/// Answers questions such as `which datasets support Vision+Audio localization`, in English, Chinese or both mixed.
@Service
public class Questions {

    /// Questions that show what can be asked.
    public static final List<String> EXAMPLES = List.of(
            "which datasets support Vision+Audio localization",
            "music to dance generation with 3D motion",
            "哪些数据集支持视觉+文本检索");

    /// @throws UnusableQuestion if there is nothing in the question, or more than 2,000 characters
    public Answer answer(String question) {
        throw new UnusableQuestion("The question " + question + " cannot be read yet.");
    }
}
