"""Intervisie: mixed peer-coaching groups for municipal officials, organised by mail."""

import time

GELADEN = time.monotonic()
"""When this process began, near enough, on the monotonic clock."""
