import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { MAX_BODY_BYTES, MAX_REFLECTION_BYTES } from "@/lib/kernel/http/body-limit";
import { MAX_FILE_BYTES } from "@/lib/kernel/http/received-file";
import { LIMITS, REQUEST_LIMITS } from "@/lib/kernel/limits";
import { MAX_BYTES } from "@/lib/platform/cache/picture-store";
import { MAX_PIXELS } from "@/lib/platform/pictures/sizes";
import { root } from "../process/run";
import { BODY_MS } from "./body";
import { TIMEOUTS } from "./connections";

const text = readFileSync(join(root, "docs/security.md"), "utf8").replaceAll(/\s+/g, " ");
const number = (value: number) => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ",");

it("docs/security.md states the limits of requests", () => {
  const { request, asset } = REQUEST_LIMITS;
  expect(text).toContain(
    `a body over ${number(MAX_BODY_BYTES)} bytes, or over ${number(MAX_REFLECTION_BYTES)} where a reflection is written`,
  );
  expect(text).toContain(
    `more than ${number(request.points)} requests from a network in ${request.duration / 60} minutes`,
  );
  expect(text).toContain(`more than ${number(asset.points)} for scripts`);
  expect(asset.duration).toBe(request.duration);
  expect(text).toContain(`headers that take longer than ${TIMEOUTS.headersTimeout / 1000} seconds`);
  expect(text).toContain(`a body longer than ${BODY_MS / 1000}`);
  expect(text).toContain(`a file longer than ${TIMEOUTS.requestTimeout / 1000}`);
  expect(text).toContain(`a file over ${number(MAX_FILE_BYTES)} bytes`);
  expect(text).toContain(`more than ${number(MAX_PIXELS)} pixels`);
  const { points, duration } = LIMITS.network;
  expect(text).toContain(`Forms count in Postgres too, ${points} in ${duration / 60} minutes`);
  expect(text).toContain(`kept within ${MAX_BYTES / 1e6} MB`);
});
