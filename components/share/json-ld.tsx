import { headers } from "next/headers";
import { noteStructuredData } from "@/lib/kernel/request-notes";
import { asScript } from "@/lib/share/json-ld-rules";
import { JsonLdScript } from "./json-ld-script";

/** Structured data, once per page. It runs nothing, but the policy requires a nonce. */
export async function JsonLd({ data }: { data: object }) {
  noteStructuredData(asScript(data));
  return <JsonLdScript nonce={(await headers()).get("x-nonce") ?? undefined} />;
}
