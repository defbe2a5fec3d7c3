"""What `make run` runs: Redis, web, worker and beat on this machine, under one command."""
