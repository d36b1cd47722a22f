package dev.modalium.cli.service;

/// A service answered, and refused.
public final class Refused extends ServiceException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.words());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
