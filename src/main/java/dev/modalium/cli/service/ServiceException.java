package dev.modalium.cli.service;

import java.io.IOException;

/// A service does not do what it was asked; the message is a sentence for a person.
public class ServiceException extends IOException {

    private static final long serialVersionUID = 1;

    public ServiceException(String message) {
        super(message);
    }

    ServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
