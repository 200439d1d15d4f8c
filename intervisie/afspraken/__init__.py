"""The rooms behind `intervisie.agenda`: bijeenkomsten, who is invited, what they answer, and what hangs on that."""
