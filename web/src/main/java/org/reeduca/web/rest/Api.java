package org.reeduca.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** First version of the interface; its resources are found by themselves. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
