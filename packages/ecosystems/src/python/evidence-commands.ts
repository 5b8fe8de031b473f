import { quoteForShell } from "../shared/quote-for-shell.ts";

/**
 * The commands that bring the licence evidence of packages: wheels only, so that no package's build script runs, and
 * never the scanned project itself. Each puts the packages where a scan finds them beside the project.
 */
export const EVIDENCE_COMMANDS = {
  /** Every member of the workspace with all extras and groups, in the versions of uv.lock. */
  uvLock:
    "uv sync --frozen --no-install-workspace --no-build --all-packages --all-extras --all-groups",
  /** Understood by Poetry 2, with and without a lockfile; the variables stand for two of its settings. */
  poetry:
    "POETRY_VIRTUALENVS_IN_PROJECT=true POETRY_INSTALLER_ONLY_BINARY=:all: poetry install --no-root --all-groups --all-extras",
  /** Into `.venv`, from wheels only. */
  pdm: "PDM_ONLY_BINARY=:all: pdm sync --no-self --group :all",
  /** Into `.venv`; Pipenv offers no way to insist on wheels other than pip's own. */
  pipenv: "PIPENV_VENV_IN_PROJECT=1 PIP_ONLY_BINARY=:all: pipenv sync --dev",
  /** Read by uv and, from 25.1 on, by pip. */
  pylock: "uv pip install --no-build --target .venv/site-packages -r pylock.toml",
} as const;

/** The folder's name makes what lies in it evidence, not first-party code. */
const TARGET = "--target .venv/site-packages";

/**
 * For a pyproject.toml without a lockfile. Unlike `uv sync` it neither writes a lockfile into the project nor builds
 * the project to learn a version that is computed.
 *
 * @param groups - dependency groups of the project (PEP 735).
 */
export function pyprojectEvidenceCommand(groups: readonly string[]): string {
  const options = groups.map((group) => ` --group ${quoteForShell(group)}`).join("");
  return `uv pip install --no-build ${TARGET} --all-extras -r pyproject.toml${options}`;
}

/**
 * For a requirements file.
 *
 * @param file - its path, relative to the folder where the command is run.
 */
export function requirementsEvidenceCommand(file: string): string {
  return `pip install --no-deps --only-binary :all: ${TARGET} -r ${quoteForShell(file)}`;
}
