"""Events in other programs' formats: one module a format, each with one function, `write(events, file)`."""
