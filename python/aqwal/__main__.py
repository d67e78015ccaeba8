"""`python -m aqwal`, the same as the command `aqwal`."""

import sys

from aqwal.cli import main

if __name__ == "__main__":
    sys.exit(main())
