import { readArguments, USAGE } from "./arguments.ts";

const asked = readArguments(process.argv.slice(2));

// Each benchmark is loaded alone: what the other needs would count.
if (asked === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else if (asked.command === "accuracy") {
  const { runAccuracy } = await import("./accuracy/run-accuracy.ts");
  process.stdout.write(await runAccuracy(asked.options));
} else if (asked.command === "conformance") {
  const { runConformance } = await import("./conformance/run-conformance.ts");
  process.stdout.write(await runConformance(asked.options));
} else if (asked.command === "coverage") {
  const { runCoverage } = await import("./license-coverage/run-coverage.ts");
  process.stdout.write(await runCoverage(asked.options));
} else if (asked.command === "projects") {
  const { runProjects } = await import("./projects/run-projects.ts");
  process.stdout.write(await runProjects(asked.options));
} else if (asked.command === "report") {
  const { runReport } = await import("./report/run-report.ts");
  process.stdout.write(await runReport(asked.options));
} else if (asked.command === "sbom") {
  const { runBoms } = await import("./sbom/run-boms.ts");
  process.stdout.write(await runBoms(asked.options));
} else {
  const { runSpeed } = await import("./speed/run-speed.ts");
  await runSpeed(asked.options, (text) => process.stdout.write(text));
}
