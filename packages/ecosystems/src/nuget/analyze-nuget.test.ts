import { describe, expect, it } from "vitest";

import { runAnalyzer, type Tree } from "../../test/support/run-analyzer.ts";
import { nuget } from "./index.ts";

/** What `app/App.csproj` refers to: package, usage, and where that is written. */
async function referencesIn(tree: Tree): Promise<Readonly<Record<string, string>>> {
  const { projects } = await runAnalyzer(nuget, tree);
  const packages = projects.find(({ manifest }) => manifest === "app/App.csproj")?.packages ?? [];
  return Object.fromEntries(
    packages.map(({ purl, usages, location }) => [
      purl ?? "",
      `${usages.join()} ${location.path}:${String(location.line)}`,
    ]),
  );
}

function project(...lines: readonly string[]): string {
  return ["<Project>", ...lines, "</Project>"].join("\n");
}

function items(...lines: readonly string[]): string {
  return `<ItemGroup>${lines.join("\n")}</ItemGroup>`;
}

describe("references of a .NET project", () => {
  it("are found where they are written, in the project or in what it imports", async () => {
    const tree = {
      "app/App.csproj": project(
        '<Import Project="..\\build\\Versions.props" />',
        items('<PackageReference Include="Amt.Formular" Version="$(FormularVersion)" />'),
      ),
      "build/Versions.props": project(
        '<Import Project="$(MSBuildThisFileDirectory)Common.props" />',
        "<PropertyGroup><FormularVersion>2.1.0</FormularVersion></PropertyGroup>",
        items('<PackageReference Include="Amt.Pruefer" Version="1.0.0" PrivateAssets="All" />'),
      ),
      "build/Common.props": project(
        items('<PackageReference Include="Amt.Kern" Version="3.0.0" />'),
      ),
      "build/Unused.props": "no project file",
    };
    expect(await referencesIn(tree)).toEqual({
      "pkg:nuget/Amt.Kern@3.0.0": "production build/Common.props:2",
      "pkg:nuget/Amt.Pruefer@1.0.0": "development build/Versions.props:4",
      "pkg:nuget/Amt.Formular@2.1.0": "production app/App.csproj:3",
    });
  });

  it("are inherited from further above where the nearest shared file asks for it", async () => {
    const above = "$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '..'))";
    const tree = {
      "app/App.csproj": project(),
      "app/Directory.Build.props": project(`<Import Project="${above}" />`),
      "Directory.Build.props": project(
        items('<PackageReference Include="Amt.Kern" Version="3.0.0" />'),
      ),
    };
    expect(await referencesIn(tree)).toEqual({
      "pkg:nuget/Amt.Kern@3.0.0": "production Directory.Build.props:2",
    });
  });

  it("are changed by updates and removals, and stand under any condition", async () => {
    const tree = {
      "Directory.Build.props": project(
        items('<PackageReference Include="Amt.Alt;Amt.Kern" Version="1.0.0" />'),
      ),
      "app/App.csproj": project(
        items('<PackageReference Remove="Amt.Alt" />'),
        items('<PackageReference Update="FSharp.Core" Version="9.0.0" />'),
        "<Choose><When Condition=\"'$(OS)' == 'Unix'\">",
        items('<PackageReference Include="Amt.Unix" Version="1.0.0" />'),
        "</When></Choose>",
      ),
      "Directory.Build.targets": project(
        items('<PackageReference Update="Amt.Kern" Version="1.5.0" PrivateAssets="all" />'),
        items('<PackageReference Update="Amt.Fremd" Version="1.0.0" />'),
      ),
    };
    expect(await referencesIn(tree)).toEqual({
      "pkg:nuget/Amt.Kern@1.5.0": "development Directory.Build.props:2",
      "pkg:nuget/FSharp.Core@9.0.0": "production app/App.csproj:3",
      "pkg:nuget/Amt.Unix@1.0.0": "production app/App.csproj:5",
    });
  });

  it("whose name is to be worked out are reported", async () => {
    const tree = {
      "app/App.csproj": project(items('<PackageReference Include="@(Analyzers)" />')),
    };
    const { projects, diagnostics } = await runAnalyzer(nuget, tree);
    expect(projects[0]?.packages).toEqual([]);
    expect(projects[0]?.completeness).toBe("incomplete");
    expect(diagnostics.map(({ code }) => code)).toEqual(["inventory/unresolved-dependency"]);
  });

  it("end where files import each other", async () => {
    const tree = {
      "app/App.csproj": project('<Import Project="a.props" />'),
      "app/a.props": project('<Import Project="b.props" />'),
      "app/b.props": project(
        '<Import Project="a.props" /><Import Project="b.props" />',
        items('<PackageReference Include="Amt.Kern" Version="3.0.0" />'),
      ),
    };
    expect(await referencesIn(tree)).toEqual({
      "pkg:nuget/Amt.Kern@3.0.0": "production app/b.props:3",
    });
  });
});

describe("tools of a repository", () => {
  it("are for development, in the version that is pinned", async () => {
    const tools = {
      version: 1,
      isRoot: true,
      tools: { "amt.pruefer": { version: "1.4.0", commands: ["pruefer"] }, kaputt: {} },
    };
    const { projects, diagnostics } = await runAnalyzer(nuget, {
      ".config/dotnet-tools.json": JSON.stringify(tools, undefined, 2),
    });
    expect(projects.flatMap(({ packages }) => packages)).toMatchObject([
      {
        purl: "pkg:nuget/amt.pruefer@1.4.0",
        usages: ["development"],
        scope: "excluded",
        location: { path: ".config/dotnet-tools.json", line: 5 },
      },
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["input/unexpected-type"]);
  });
});
