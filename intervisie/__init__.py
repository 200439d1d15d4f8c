"""Intervisie: mixed peer-coaching groups for municipal officials, organised by mail."""

import os
import time

GELADEN = time.monotonic()
"""When this process began, near enough, on the monotonic clock."""
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # to share a small matrix takes longer than to reckon it
