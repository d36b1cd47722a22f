package dev.modalium.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Answers what the server itself gave up, such as a range that a file does not have, like everything else.
@Controller
class ErrorDispatchController implements ErrorController {

    private static final String PATH = "/error";

    /// @throws NoResourceFoundException if nothing went wrong, and somebody just looks at this address
    @RequestMapping(PATH)
    Object answer(HttpServletRequest request) throws NoResourceFoundException {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)) {
            throw new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), PATH, PATH.substring(1));
        }
        HttpStatus status = status(code);
        String path = text(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String message = text(request.getAttribute(RequestDispatcher.ERROR_MESSAGE));
        return Audience.isPerson(request.getHeader(HttpHeaders.ACCEPT), path)
                ? page(status, message)
                : problem(status, message, path);
    }

    private static HttpStatus status(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static ModelAndView page(HttpStatus status, @Nullable String message) {
        Map<String, Object> model = new HashMap<>();
        model.put("status", status.value());
        model.put("error", status.getReasonPhrase());
        model.put("message", message);
        return new ModelAndView("error", model, status);
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, @Nullable String message, @Nullable String path) {
        ProblemDetail body = Problem.of(status, Problem.slug(status), status.getReasonPhrase(), detail(status, message))
                .getBody();
        body.setInstance(EarlyAnswers.instance(path == null ? "/" : path));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static String detail(HttpStatus status, @Nullable String message) {
        if (status.is5xxServerError()) {
            return "The service failed on this request, which is a fault of ours. The log has the cause under the request's id.";
        }
        return message == null || message.isBlank()
                ? "The request cannot be answered as it is: " + status.getReasonPhrase() + "."
                : message;
    }

    private static @Nullable String text(@Nullable Object attribute) {
        return attribute == null ? null : attribute.toString();
    }
}
