import type { TestProject } from "vitest/node";
import { generateClient } from "../build/prepare";
import { dropTestDatabases, openTestCluster } from "./test-cluster";

declare module "vitest" {
  interface ProvidedContext {
    database: { adminUrl: string; template: string; run: number };
  }
}

export default async function setup(project: TestProject) {
  // Otherwise the scripts under test would generate it while other tests run.
  await generateClient();
  const { adminUrl, template, close } = await openTestCluster();
  project.provide("database", { adminUrl, template, run: process.pid });
  return async () => {
    await dropTestDatabases(adminUrl);
    await close();
  };
}
