"""The rooms behind `intervisie.aanmelding`: rondes, what is typed or read, signing up, and changing it."""
