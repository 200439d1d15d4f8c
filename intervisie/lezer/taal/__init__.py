"""Dutch as the reader takes it: words with their place, clauses, verbs, names, days and dates. Knows no mail."""
