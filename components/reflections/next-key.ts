import type { useForm } from "@/components/ui/form/use-form";

type Form = Pick<ReturnType<typeof useForm>, "state" | "value">;

/** The key to send next: another one once the server said, by this reason, that the sent one belongs to another text. */
export function nextKey({ state, value }: Form, before: string, reason: string): string {
  const sent = value("key", before);
  return state.status === "refused" && state.reason === reason ? `${sent}-2` : sent;
}
