import type { TestProject } from "vitest/node";
import { generateClient } from "../build/prepare";
import { dropTestDatabases, openTestCluster } from "./test-cluster";

declare module "vitest" {
  interface ProvidedContext {
    database: { adminUrl: string; template: string; run: number };
  }
}

export default async function setup(project: TestProject) {
  // The scripts under test would make it in the middle of the others.
  await generateClient();
  const { adminUrl, template, close } = await openTestCluster();
  project.provide("database", { adminUrl, template, run: process.pid });
  return async () => {
    await dropTestDatabases(adminUrl);
    await close();
  };
}
