/** In order: each noun imports only those before it. */
const nouns = [
  "activity",
  "people",
  "unsubscribes",
  "preferences",
  "places",
  "phases",
  "seating",
  "schedule",
  "streams",
  "events",
  "meetups",
  "call-ins",
  "invitations",
  "hosts",
  "drafts",
  "needs",
  "questions",
  "rsvps",
  "attempts",
  "releases",
  "sign-in",
  "attendees",
  "calendar",
  "wishes",
  "door",
  "reminders",
  "passes",
  "attendance",
  "arrivals",
  "photos",
  "supporters",
  "prompts",
  "talk-calls",
  "slots",
  "talks",
  "speakers",
  "decks",
  "line-ups",
  "line-up-versions",
  "stage",
  "tonight",
  "reports",
  "reconciliation",
  "points",
  "versions",
  "mentions",
  "debriefs",
  "reflections",
  "posts",
  "threads",
  "reactions",
  "digests",
  "comments",
  "origins",
  "open-questions",
  "commitments",
  "review",
  "nudges",
  "desks",
  "snapshot",
  "recap",
  "round-ups",
  "board",
  "notifications",
  "deliveries",
  "messages",
  "share",
  "feeds",
  "search",
  "profiles",
  "account",
  "admin",
  "demo",
];
const anyNoun = `^lib/(${nouns.join("|")})/`;
const file = (...names) => `${anyNoun}[a-z-]*(${names.join("|")})\\.tsx?$`;
const rule = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });
const readsRequest = [
  "^node_modules/next/(headers|cache|navigation)",
  "^node_modules/next-intl/server",
  "^lib/kernel/(device-choice|http/(network|submission-key)|current-viewer)\\.ts$",
  `${anyNoun}[a-z-]+-cookie\\.ts$`,
];
const atRuntime = { dependencyTypesNot: ["type-only"] };

/** What each file of a noun must not import, of the nouns' files. */
const vocabulary = {
  schema: ["rules", "policy", "queries", "mutations", "actions"],
  rules: ["policy", "queries", "mutations", "actions"],
  policy: ["queries", "mutations", "actions"],
  queries: ["mutations", "actions"],
  mutations: ["actions"],
  actions: ["rules", "policy", "queries"],
};

module.exports = {
  forbidden: [
    rule(
      "no-circles",
      {},
      { circular: true },
      "Two files that need each other are one, type-only imports included.",
    ),
    rule("nothing-imports-app", { pathNot: "^app/" }, { path: "^app/" }, "app is routing only."),
    rule(
      "platform-knows-nothing-above-it",
      { path: "^lib/platform/" },
      { path: ["^lib/kernel/", anyNoun, "^components/"] },
      "What everything stands on must not lean on it.",
    ),
    rule(
      "kernel-knows-no-noun",
      { path: "^lib/kernel/" },
      { path: [anyNoun, "^components/"] },
      "The shape of a request is the same for every noun.",
    ),
    rule(
      "lib-draws-nothing",
      { path: "^lib/" },
      { path: "^components/" },
      "Components import lib, never the other way round.",
    ),
    ...nouns
      .slice(0, -1)
      .map((noun, i) =>
        rule(
          `${noun}-knows-no-later-noun`,
          { path: `^lib/${noun}/` },
          { path: `^lib/(${nouns.slice(i + 1).join("|")})/` },
          "A write lives in the noun that it is about; nouns import only those before them.",
        ),
      ),
    ...Object.entries(vocabulary).map(([name, others]) =>
      rule(
        `${name}-keeps-its-place`,
        { path: file(name) },
        {
          path: file(...others),
          // An action answers in the reader's language.
          ...(name === "actions" && { pathNot: "/sentence-rules\\.ts$" }),
          ...atRuntime,
        },
        "A noun reads: schema → rules → policy → queries, mutations → actions.",
      ),
    ),
    rule(
      "files-are-named-by-what-they-hold",
      {},
      {
        path: "^lib/",
        pathNot: [
          "^lib/(kernel|platform|seating|notifications)/",
          "^lib/activity/(record|verbs)\\.ts$",
          file(...Object.keys(vocabulary), "cookie"),
        ],
      },
      "A file of a noun is schema, rules, policy, queries, mutations, actions or cookie, or ends in one of them.",
    ),
    rule(
      "database-only-from-reads-and-writes",
      {
        path: ["^app/", "^components/", file("schema", "rules", "policy", "actions")],
      },
      {
        path: ["^lib/platform/db/", "^node_modules/(pg|@prisma)/"],
        pathNot: "^lib/platform/db/reachable",
        ...atRuntime,
      },
      "Only queries and mutations touch the database.",
    ),
    rule(
      "reads-and-rules-know-no-request",
      { path: file("schema", "rules", "policy", "queries", "mutations") },
      { path: readsRequest },
      "What a request says is passed to them.",
    ),
    rule(
      "components-show-and-edit",
      { path: "^components/" },
      {
        path: [
          `${anyNoun}(?![a-z-]*(schema|rules|policy|actions)\\.)`,
          "^lib/kernel/(device-choice|current-viewer)\\.ts$",
          "^lib/platform/(auth|db|jobs|mail|env)",
        ],
        ...atRuntime,
      },
      "Components take what they show as props, and types of queries.",
    ),
    rule(
      "rejected-form-read-in-one-place",
      { pathNot: ["^app/gone\\.tsx$", "^lib/kernel/action\\.ts$"] },
      { path: "^lib/kernel/form/form-result\\.ts$" },
      "A form that is on the page has its state from React; app/gone shows what was typed into one that is not.",
    ),
    rule(
      "keys-of-forms-come-from-the-kernel",
      { path: "^(app|components)/" },
      { path: "^(node:)?crypto$" },
      "A page without a session holds no random value: its forms get their key in the browser, or from what was typed.",
    ),
    rule(
      "pages-read",
      { path: "^app/", pathNot: "^app/api/" },
      { path: file("mutations"), ...atRuntime },
      "Pages import components and queries; writes go through actions.",
    ),
    rule(
      "next-auth-behind-platform-auth",
      { pathNot: "^lib/platform/auth/" },
      { path: "^node_modules/(next-auth|@auth)/" },
      "Sign-in has one door.",
    ),
    rule(
      "moment-behind-platform-time",
      { pathNot: "^lib/platform/time/" },
      { path: "^node_modules/moment" },
      "Wall time becomes an instant in one place.",
    ),
    rule(
      "nothing-unresolved",
      {},
      { couldNotResolve: true },
      "An import of something that is not there.",
    ),
  ],
  options: {
    doNotFollow: { path: ["^node_modules", "^lib/platform/db/generated"] },
    exclude: { path: ["\\.test\\.tsx?$", "^lib/.*/test-[a-z-]+\\.ts$"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
