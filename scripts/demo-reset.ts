import { env } from "@/lib/env";
import { main } from "./child";
import { openDatabase } from "./database";
import { prepareDatabase, resetDemo } from "./installation";
import { generateClient } from "./prepare";
import { Trouble } from "./process";
import { step } from "./steps";

main(async () => {
  if (!env().demo)
    throw new Trouble("This is not a demo: AUTH_SECRET, PUBLIC_URL or SMTP_URL is set.");
  await generateClient();
  const database = await openDatabase();
  try {
    await prepareDatabase(database.url);
    await step("demo data", () => resetDemo(database.url));
  } finally {
    await database.close();
  }
  process.exit();
});
