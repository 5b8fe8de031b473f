import { basename } from "node:path";

import { type Connection, openConnection } from "@lizenzlotse/enrichment/network";
import { type Localized, LotseError } from "@lizenzlotse/model";
import { validateDocument } from "@lizenzlotse/sbom";

import { parseProject } from "../../dependency-track/parse-project.ts";
import { parseServer, readToken } from "../../dependency-track/parse-server.ts";
import { uploadBom, waitForProcessing } from "../../dependency-track/upload-bom.ts";
import { readSettings } from "../../enrichment/read-settings.ts";
import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { readBytes } from "../shared/read-document.ts";

/** `lotse sbom upload FILE --to URL --project NAME@VERSION`: a valid CycloneDX document to Dependency-Track. */
export async function uploadSbom(
  call: CommandCall,
  [file = ""]: readonly string[],
): Promise<CommandResult> {
  const { world, options } = call;
  const base = parseServer(options.to);
  const project = parseProject(options.project);
  const token = readToken(world.variables);
  const bytes = await readBytes(world, file);
  const { format, against, problems } = await validateDocument(basename(file), bytes);
  if (format !== "CycloneDX" || against !== "schema" || problems.length > 0)
    throw new LotseError("DOCUMENT_INVALID", notValid(file), { hint: VALIDATE });
  const connection = await connectTo(base, call);
  try {
    const server = { base, token, connection, signal: world.signal };
    const uploadToken = await uploadBom(server, project, bytes);
    say(call, {
      de: `Hochgeladen nach ${base.host}; Vorgang ${uploadToken}.`,
      en: `Uploaded to ${base.host}; process ${uploadToken}.`,
    });
    if (options.wait === true) {
      await waitForProcessing(server, uploadToken);
      say(call, { de: "Verarbeitet.", en: "Processed." });
    }
  } finally {
    await connection.close();
  }
  return { exitCode: EXIT_CODES.ok };
}

/** Longest wait for one answer: the server parses the document only after it has answered. */
const REQUEST_TIMEOUT_MS = 120_000;

/** Whoever names a server may well mean one of the own network. */
async function connectTo({ host }: URL, call: CommandCall): Promise<Connection> {
  const { world } = call;
  const hosts = new Set([host]);
  const { certificates } = await readSettings(call);
  return openConnection(
    { allowed: hosts, trusted: hosts },
    {
      certificates,
      variables: world.variables,
      toolVersion: world.version,
      timeoutMs: REQUEST_TIMEOUT_MS,
      signal: world.signal,
    },
  );
}

function say({ world, language, options }: CommandCall, text: Localized): void {
  if (options.quiet !== true) world.stderr.write(`${text[language]}\n`);
}

function notValid(file: string): Localized {
  return {
    de: `„${file}“ ist kein gültiges CycloneDX-Dokument; anderes nimmt Dependency-Track nicht an.`,
    en: `"${file}" is no valid CycloneDX document; Dependency-Track takes nothing else.`,
  };
}

const VALIDATE: Localized = {
  de: "„lotse sbom validate DATEI“ nennt die Fehler, „lotse sbom convert DATEI -o cyclonedx-json=…“ wandelt um.",
  en: "`lotse sbom validate FILE` names the problems, `lotse sbom convert FILE -o cyclonedx-json=…` converts.",
};
