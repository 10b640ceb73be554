import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  // Tests build beside a running server, whose build they must leave alone.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // `npm test` checks types; a start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  // The optimiser was the way in for several advisories, two of them remote code execution.
  images: { unoptimized: true },
  // Every reader gets title and preview tags in <head>: most link previewers are unknown to Next and read no body.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  // Preloads stand in the HTML, which is compressed, rather than in a header, which isn't.
  reactMaxHeadersLength: 0,
  devIndicators: false,
  agentRules: false,
  allowedDevOrigins: ["127.0.0.1"],
  // Each page's code is loaded when it is first asked for: a restart must not wait for all.
  experimental: { preloadEntriesOnStart: false },
  // The door's worker lies beside the pages, and is registered for one page of one meetup.
  headers: async () => [
    { source: "/door-worker.js", headers: [{ key: "service-worker-allowed", value: "/" }] },
  ],
  serverExternalPackages: ["pg-boss", "pino", "nodemailer"],
};

export default createNextIntlPlugin("./lib/platform/i18n/request.ts")(config);
