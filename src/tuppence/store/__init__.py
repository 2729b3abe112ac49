"""Where state lives: SQLite behind one interface (`rows.Reader`, `rows.Writer`)."""
