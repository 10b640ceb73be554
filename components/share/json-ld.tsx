import { headers } from "next/headers";
import { asScript } from "@/lib/share/json-ld-rules";

/** Structured data. It runs nothing, but the policy requires a nonce. */
export async function JsonLd({ data }: { data: object }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <script type="application/ld+json" nonce={nonce} suppressHydrationWarning>
      {asScript(data)}
    </script>
  );
}
