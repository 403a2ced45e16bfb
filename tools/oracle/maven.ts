import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MavenArtifact } from "./artifact.js";

/** A jar to be copied from the Maven repositories the user's own settings name into `folder`. */
export interface CopyItem {
  readonly artifact: MavenArtifact;
  readonly folder: string;
}

const PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";

/**
 * Copies jars in one run of Maven, without their dependencies: a pom could not hold one artifact in fifteen versions.
 * Throws with Maven's own last lines when a jar cannot be had.
 */
export function copyJars(items: readonly CopyItem[]): void {
  if (items.length === 0) return;
  const folder = mkdtempSync(join(tmpdir(), "flinkconf-jars-"));
  try {
    const pom = join(folder, "pom.xml");
    writeFileSync(pom, pomOf(items));
    const run = spawnSync("mvn", ["-B", "-ntp", "-q", "-f", pom, `${PLUGIN}:copy`], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    if (run.error !== undefined) throw new Error(`Maven cannot be started: ${run.error.message}`);
    if (run.status !== 0) throw new Error(`Maven could not copy the jars:\n${lastLines(run.stdout + run.stderr)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pomOf(items: readonly CopyItem[]): string {
  const artifactItems = items.map(
    ({ artifact, folder }) =>
      `<artifactItem><groupId>${artifact.group}</groupId><artifactId>${artifact.artifact}</artifactId>` +
      `<version>${artifact.version}</version><outputDirectory>${escapeXml(folder)}</outputDirectory></artifactItem>`,
  );
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion>
<groupId>flinkconf</groupId><artifactId>jars</artifactId><version>1</version><packaging>pom</packaging>
<build><plugins><plugin>
<groupId>org.apache.maven.plugins</groupId><artifactId>maven-dependency-plugin</artifactId>
<configuration><artifactItems>
${artifactItems.join("\n")}
</artifactItems></configuration>
</plugin></plugins></build>
</project>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function lastLines(output: string): string {
  return output.trimEnd().split("\n").slice(-20).join("\n");
}
