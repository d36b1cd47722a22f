package dev.modalium.language;

/// What cannot be answered; says why in the language of whoever asked, and as a message in English.
public abstract class Unanswerable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Said said;

    protected Unanswerable(Said said) {
        super(said.in(Language.ENGLISH));
        this.said = said;
    }

    public Said said() {
        return said;
    }
}
