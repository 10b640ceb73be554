import { headers } from "next/headers";
import { asScript } from "@/lib/share/json-ld-rules";

/** For machines that read pages. It runs nothing, and carries the nonce as every script does. */
export async function JsonLd({ data }: { data: object }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <script type="application/ld+json" nonce={nonce} suppressHydrationWarning>
      {asScript(data)}
    </script>
  );
}
