#!/bin/sh
# Makes .venv and brings it to what a requirements file names: setup.sh PYTHON REQUIREMENTS STAMP...
# The stamps are touched last, so that an installation that was cut short is done again.

set -u
python=$1 requirements=$2
shift 2

refuse() {
    echo "$1" >&2
    exit 1
}

# Each step runs in the background, so that a signal to this script can end it too.
step() {
    "$@" &
    child=$!
    wait "$child"
}
child=
trap '[ -n "$child" ] && kill "$child" 2>/dev/null; exit 143' TERM INT HUP

command -v "$python" >/dev/null ||
    refuse "There is no $python here: install Python 3.11 or later, or name one with PYTHON=/path/to/python3."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    refuse "Editorial needs Python 3.11 or later and $python is $("$python" -V 2>&1 | cut -d' ' -f2): name another with PYTHON=python3.12."
"$python" -c 'import venv, ensurepip' 2>/dev/null ||
    refuse "$python cannot make virtual environments: on Debian, install python3-venv."
mkdir -p .venv 2>/dev/null && [ -w .venv ] ||
    refuse "$(pwd) cannot be written: clone Editorial into a folder of your own."

rm -f .venv/.*-installed
if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    step "$python" -m venv --clear .venv || refuse "$python could not make .venv: see above."
fi
echo "Installing $requirements into .venv"
uv=$(sed -n 's/^\(uv==[^ ]*\).*/\1/p' requirements-dev.txt)
step .venv/bin/python -m pip install --quiet --disable-pip-version-check "$uv" &&
    step .venv/bin/uv pip sync --quiet --python .venv/bin/python "$requirements" ||
    # uv does not read pip's own settings of indexes and proxies.
    step .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$requirements" ||
    refuse "The packages of $requirements could not be installed: see above."
touch "$@"
