### Command line: what verbs print.
