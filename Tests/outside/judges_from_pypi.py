"""Other people's packages that judge Relais, from PyPI, kept in .build/judges between runs."""
import os
import subprocess
import sys

from house import ROOT

SHELF = os.path.join(ROOT, ".build", "judges")


def can_be_had(subject, room, packages):
    """Whether the packages, pinned, could be had; they can be imported then. Where PyPI cannot be reached a line says so."""
    folder, wanted = os.path.join(SHELF, room), " ".join(packages)
    complete = os.path.join(folder, "complete")
    if not os.path.exists(complete) or open(complete, encoding="utf-8").read().strip() != wanted:
        os.makedirs(SHELF, exist_ok=True)
        pip = os.path.join(SHELF, "venv", "bin", "pip")
        try:
            if not os.path.exists(pip):
                subprocess.run([sys.executable, "-m", "venv", os.path.join(SHELF, "venv")], check=True, capture_output=True, timeout=120)
            subprocess.run(
                [pip, "install", "--quiet", "--no-deps", "--disable-pip-version-check", "--upgrade", "--target", folder, *packages], check=True,
                capture_output=True, timeout=300)
            with open(complete, "w", encoding="utf-8") as mark:
                mark.write(wanted + "\n")
        except (subprocess.SubprocessError, OSError) as failure:
            print(f"the judge of {subject} cannot be had from PyPI ({type(failure).__name__})")
            return False
    sys.path.append(folder)
    return True
