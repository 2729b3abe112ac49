"""Where state lives: SQLite or PostgreSQL behind one interface (`rows.Store`)."""
