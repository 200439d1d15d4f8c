"""Intervisie: mixed peer-coaching groups for municipal officials, organised by mail."""
