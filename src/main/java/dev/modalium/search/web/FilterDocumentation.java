package dev.modalium.search.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On endpoints that take the parameters of a filter, which [FilterOperations] describes.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface FilterDocumentation {}
